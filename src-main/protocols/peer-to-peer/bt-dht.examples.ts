/** Queries, answers and errors as BEP 5 shows them, with nodes and peers of both address families. */
const text = (words: string): string => Buffer.from(words, 'latin1').toString('hex');
const alone = (words: string): { readonly as: 'bt-dht'; readonly hex: string } => ({ as: 'bt-dht', hex: text(words) });
const ID = 'abcdefghij0123456789', TARGET = 'mnopqrstuvwxyz123456';
const HERE = '\x0a\0\0\x01\x1a\xe1', HERE6 = `\x20\x01${'\0'.repeat(14)}\x1a\xe1`;

export const examples = {
  ping: alone(`d1:ad2:id20:${ID}e1:q4:ping1:t2:aa1:y1:qe`),
  pong: alone(`d1:rd2:id20:${ID}e1:t2:aa1:y1:re`),
  findNode: alone(`d1:ad2:id20:${ID}6:target20:${TARGET}4:wantl2:n42:n6ee1:q9:find_node1:t2:aa1:v4:UT\x12\x341:y1:qe`),
  nodes: alone(`d2:ip6:${HERE}1:rd2:id20:${ID}5:nodes54:${ID}${HERE}${TARGET}${HERE}xx6:nodes638:${ID}${HERE6}e1:t2:aa1:y1:re`),
  peers: alone(`d1:rd2:id20:${ID}5:token8:aoeusnth6:valuesl6:${HERE}18:${HERE6}3:odde1:xli1edeeee`),
  announce: alone(`d1:ad2:id20:${ID}12:implied_porti1e4:porti6881ee1:q13:announce_peer1:t2:aa1:y1:qe`),
  error: alone('d1:eli201e23:A Generic Error Ocurrede1:t2:aa1:y1:ee'),
  noLength: alone('d1:axe'),
} as const;
