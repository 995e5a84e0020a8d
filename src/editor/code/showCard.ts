import type { CardPart } from '../../core/explain/actions.ts';
import type { Card } from '../../core/explain/card.ts';
import type { CardArgument } from '../host/commands.ts';
import { guard } from '../host/guard.ts';

/** Shows a card, or a part of it, as a list, whose program is loaded with the first; `source` names the card again. */
export function showCard(card: Card, source: CardArgument, part?: CardPart): void {
  guard('list of a card', async () => (await import('./cardPick.ts')).listCard(card, source, part));
}
