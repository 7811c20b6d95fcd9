/** Messages put together from the specification; `|` stands for the byte between pairs. */
const said = (pairs: string): { readonly as: 'fix'; readonly hex: string } => ({ as: 'fix', hex: hexOf(message(pairs)) });
const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

function message(pairs: string, begin = 'FIX.4.4'): string {
  const body = pairs.replaceAll('|', '\x01'), text = `8=${begin}\x019=${body.length}\x01${body}`;
  const sum = [...text].reduce((total, character) => total + character.charCodeAt(0), 0) % 256;
  return `${text}10=${String(sum).padStart(3, '0')}\x01`;
}

export const examples = {
  logon: { as: 'fix', hex: hexOf(message('35=A|49=BUYER|56=SELLER|34=1|98=0|108=30|', 'FIXT.1.1')) },
  order: said('35=D|49=BUYER|56=SELLER|34=2|55=IBM|54=1|38=100|44=12.5|40=2|18=1 G|'),
  raw: said('35=B|148=News|95=5|96=a\x01b=c|58=end|'),
  unknown: said('35=zz|9999=of two firms|'),
  wrongSum: { as: 'fix', hex: hexOf(message('35=0|112=x|').replace(/10=\d+/, '10=000')) },
  /** A checksum in the midst of a message counts the bytes before it. */
  twoSums: said('35=0|10=209|'),
  noTag: said('35=0|abc|'),
} as const;
