/** What a client and memcached 1.6 said to each other, and lines written after its `protocol.txt`. */
const said = (text: string): { readonly as: string; readonly hex: string } => ({ as: 'memcache', hex: Buffer.from(text).toString('hex') });

export const examples = {
  set: said('set k 5 60 5\r\nhello\r\n'),
  cas: said('cas k 1 0 2 17 noreply\r\nhi\r\n'),
  gets: said('gets k nope\r\n'),
  value: said('VALUE k 5 5 1\r\nhello\r\nEND\r\n'),
  incr: said('incr n 3\r\n'),
  counter: said('12\r\n'),
  stats: said('STAT items:1:number 7\r\nSTAT pid 4711\r\nEND\r\n'),
  version: said('VERSION 1.6.18\r\n'),
  error: said('CLIENT_ERROR bad command line format\r\n'),
  several: said('get a\r\nget b\r\ntouch a 10\r\nflush_all 0\r\n'),
  meta: said('ms k 2 T90\r\nhi\r\n'),
} as const;
