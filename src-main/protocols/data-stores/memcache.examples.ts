/** What a client and memcached 1.6 said to each other, and lines written after its `protocol.txt`. */
const said = (text: string): { readonly as: string; readonly hex: string } => ({ as: 'memcache', hex: Buffer.from(text).toString('hex') });

/** Messages of the binary protocol, after the examples of `protocol-binary.txt`. */
const binary = (hex: string): { readonly as: string; readonly hex: string } => ({ as: 'memcache', hex });

export const examples = {
  binaryGet: binary('80 00 0005 00 00 0000 00000005 00000000 0000000000000000 48656c6c6f'),
  binaryValue: binary('81 00 0000 04 00 0000 00000009 00000000 0000000000000001 deadbeef 576f726c64'),
  binaryMissing: binary('81 00 0000 00 00 0001 00000009 00000000 0000000000000000 4e6f7420666f756e64'),
  binaryAdd: binary('80 02 0005 08 00 0000 00000012 00000000 0000000000000000 deadbeef 00000e10 48656c6c6f 576f726c64'),
  binaryCount: binary('80 05 0007 14 00 0000 0000001b 00000000 0000000000000000 0000000000000001 0000000000000000 00000e10 636f756e746572'),
  binaryCounter: binary('81 05 0000 00 00 0000 00000008 00000000 0000000000000005 0000000000000007'),
  binaryTouch: binary('80 1c 0005 04 00 0000 00000009 00000007 0000000000000000 00000e10 48656c6c6f'),
  binaryQuit: binary('80 07 0000 00 00 0000 00000000 00000000 0000000000000000'),
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
