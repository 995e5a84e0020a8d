import assert from 'node:assert/strict';
import { activated, hoverAt, openNew, until } from './hovers.ts';

describe('An article of another extension', () => {
  before(activated);

  it('is in the card, which names the extension', async () => {
    const document = await openNew('contoso-vpn.log', 'setup failed: 0xE000024B\n');
    const card = await until('The article', async () => {
      const text = await hoverAt(document, '0xE000024B');
      return text.includes('Contoso VPN') ? text : undefined;
    });
    assert.match(card, /The Contoso VPN does not install its driver/);
    assert.match(card, /from Contoso runbooks\/vpn\\?-driver\\?\.md/);
  });
});
