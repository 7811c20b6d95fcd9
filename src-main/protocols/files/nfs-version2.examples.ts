/** Calls of NFS version 2, built by hand after RFC 1094 §2.2; the head is that of RFC 5531 §9. */
const call = (procedure: string, body: string): { readonly as: 'rpc'; readonly hex: string } => ({
  as: 'rpc', hex: `00000001 00000000 00000002 000186a3 00000002 ${procedure} 00000000 00000000 00000000 00000000 ${body}`,
});
const HANDLE = '01'.repeat(32), AS_IT_IS = 'ffffffff';
/** Mode 0644 and a size of nothing, with the times left. */
const NEW = `000081a4 ${AS_IT_IS} ${AS_IT_IS} 00000000 ${AS_IT_IS}${AS_IT_IS} ${AS_IT_IS}${AS_IT_IS}`;

export const examples = {
  attributes: call('00000001', HANDLE),
  change: call('00000002', `${HANDLE} ${NEW}`),
  lookup: call('00000004', `${HANDLE} 00000005 68656c6c6f000000`),
  read: call('00000006', `${HANDLE} 00002000 00001000 00000000`),
  write: call('00000008', `${HANDLE} 00000000 00002000 00000000 00000003 61626300`),
  create: call('00000009', `${HANDLE} 00000002 61620000 ${NEW}`),
  rename: call('0000000b', `${HANDLE} 00000001 61000000 ${HANDLE} 00000001 62000000`),
  link: call('0000000c', `${HANDLE} ${HANDLE} 00000001 62000000`),
  symlink: call('0000000d', `${HANDLE} 00000001 61000000 00000003 2f746f00 ${NEW}`),
  list: call('00000010', `${HANDLE} 00000000 00001000`),
} as const;
