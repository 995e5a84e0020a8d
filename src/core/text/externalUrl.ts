/** What may leave the editor: https to a named host, without a user name that could pose as one; else undefined. */
export function externalUrl(text: string): URL | undefined {
  if (text.length > 4000 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
    ? url
    : undefined;
}
