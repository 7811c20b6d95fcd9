/** Remote procedure calls, built by hand after RFC 5531 §9 and appendix A, RFC 1833 §3 and RFC 1813 appendix I. */
const NONE = '00000000 00000000';
/** Of a host called `box`, user 0 in groups 0 and 4. */
const UNIX = '00000001 00000020 00000007 00000003 626f7800 00000000 00000000 00000002 00000000 00000004';

export const examples = {
  getPort: { as: 'rpc', hex: `0d8a454e 00000000 00000002 000186a0 00000002 00000003 ${NONE} ${NONE} 000186a3 00000003 00000006 00000000` },
  port: { as: 'rpc', hex: `0d8a454e 00000001 00000000 ${NONE} 00000000 00000801` },
  mount: { as: 'rpc', hex: `1520e290 00000000 00000002 000186a5 00000003 00000001 ${UNIX} ${NONE} 00000007 2f6578706f727400` },
  denied: { as: 'rpc', hex: '1520e290 00000001 00000001 00000001' },
  unknown: { as: 'rpc', hex: `00000009 00000000 00000002 20000001 00000001 00000005 00000006 00000002 abcd0000 ${NONE} 01020304` },
  nfs: { as: 'nfs', hex: '00000004 01020304' },
  mountBody: { as: 'mount', hex: '00000007 2f6578706f727400' },
  locks: { as: 'nlm', hex: '00000001' },
  pages: { as: 'ypserv', hex: '00000003 666f6f00' },
  status: { as: 'stat', hex: '00000003 626f7800' },
  administration: { as: 'sadmind', hex: '00000000' },
  ports: { as: 'portmap', hex: '000186a3 00000003 00000006 00000000' },
  /** Over TCP, in two fragments. */
  fragments: { hex: '020000000001 020000000002 0800 4500006000000000 4006 0000 0a000001 0a000002 1000006f 00000001 00000001 5018 2000 ' +
    '0000 0000 00000010 0d8a454e 00000000 00000002 000186a0 80000018 00000002 00000000 00000000 00000000 00000000 00000000' },
} as const;
