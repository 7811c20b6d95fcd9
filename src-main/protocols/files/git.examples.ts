/** What gitprotocol-pack and gitprotocol-v2 show, and the two over HTTP. */
const text = (words: string): string => Buffer.from(words).toString('hex');
const line = (words: string): string => text((words.length + 4).toString(16).padStart(4, '0') + words);
const alone = (hex: string): { readonly as: 'git'; readonly hex: string } => ({ as: 'git', hex });
const HASH = '95d09f2b10159347eece71399a7e2e907ea3df4f';
const BODY = line('# service=git-upload-pack\n') + text('0000') + line('version 2\n') + text('0000');

export const examples = {
  ask: alone(line('git-upload-pack /project.git\0host=example.org\0')),
  reference: alone(line(`${HASH} HEAD\0multi_ack side-band-64k\n`)),
  flush: alone(text('0000')),
  badSpecial: alone(text('0003')),
  noLength: alone(text('JUNK') + '00000002'),
  pushed: alone(text('PACK') + '00000002'),
  version: alone(line('version 2\n')),
  pack: alone(line('\x01PACK')),
  advertisement: {
    as: 'http',
    hex: text(`HTTP/1.1 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\nContent-Length: ${BODY.length / 2}\r\n\r\n`) + BODY,
  },
} as const;
