/** Calls and replies of NFS version 3, built by hand after RFC 1813 §3.3; the head is that of RFC 5531 §9. */
export const call = (procedure: string, body: string): { readonly as: 'rpc'; readonly hex: string } => ({
  as: 'rpc', hex: `00000001 00000000 00000002 000186a3 00000003 ${procedure} 00000000 00000000 00000000 00000000 ${body}`,
});
export const HANDLE = '00000004 01020304';
const NEW = '00000001 000001a4 00000000 00000000 00000000 00000000 00000001';

export const examples = {
  attributes: call('00000001', HANDLE),
  change: call('00000002', `${HANDLE} ${NEW} 00000000`),
  device: call('0000000b', `${HANDLE} 00000001 61000000 00000004 ${NEW} 00000005 00000001`),
  lookup: call('00000003', `${HANDLE} 00000005 68656c6c6f000000`),
  access: call('00000004', `${HANDLE} 0000001f`),
  write: call('00000007', `${HANDLE} 0000000000002000 00000003 00000002 00000003 61626300`),
  create: call('00000008', `${HANDLE} 00000002 61620000 00000000 ${NEW}`),
  rename: call('0000000e', `${HANDLE} 00000001 61000000 ${HANDLE} 00000001 62000000`),
  list: call('00000011', `${HANDLE} 0000000000000000 0000000000000000 00000200 00001000`),
  mount: { as: 'rpc', hex: '00000002 00000000 00000002 000186a5 00000003 00000001 00000000 00000000 00000000 00000000 00000004 2f737276' },
} as const;
