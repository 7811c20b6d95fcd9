/** Calls of the programs beside NFS, built by hand after the XDR of each; the head is that of RFC 5531 §9. */
const call = (program: string, version: number, procedure: string, body: string): { readonly as: 'rpc'; readonly hex: string } => ({
  as: 'rpc', hex: `00000001 00000000 00000002 ${program} 0000000${version} ${procedure} 00000000 00000000 00000000 00000000 ${body}`,
});
const COOKIE = '00000004 0000002a', HANDLE = '00000004 01020304', HOST = '00000004 686f7374', OWNER = '00000003 6d653100';
/** A lock of version 4, on bytes 16 to 31. */
const LOCK = `${HOST} ${HANDLE} ${OWNER} 00000005 0000000000000010 0000000000000010`;

export const examples = {
  test: call('000186b5', 4, '00000001', `${COOKIE} 00000001 ${LOCK}`),
  lock: call('000186b5', 4, '00000002', `${COOKIE} 00000001 00000001 ${LOCK} 00000000 00000003`),
  unlock: call('000186b5', 4, '00000004', `${COOKIE} ${LOCK}`),
  lockOfVersion1: call('000186b5', 1, '00000002', `${COOKIE} 00000000 00000001 ${HOST} ${HANDLE} ${OWNER} 00000005 00000010 00000000 00000001 00000003`),
  tested: call('000186b5', 4, '0000000b', `${COOKIE} 00000001 00000001 00000007 ${OWNER} 0000000000000000 0000000000000020`),
  blocked: call('000186b5', 4, '0000000c', `${COOKIE} 00000003`),
  share: call('000186b5', 3, '00000014', `${COOKIE} ${HOST} ${HANDLE} ${OWNER} 00000002 00000001 00000000`),
  freeAll: call('000186b5', 3, '00000017', `${HOST} 00000003`),
  monitor: call('000186b8', 1, '00000002', `${HOST} 00000002 6d650000 000186b5 00000003 00000010 ${'07'.repeat(16)}`),
  notify: call('000186b8', 1, '00000006', `${HOST} 00000009`),
  getAcl: call('00018783', 3, '00000001', `${HANDLE} 0000000f`),
  setAcl: call('00018783', 3, '00000002', `${HANDLE} 00000003 00000002 00000002 00000001 000003e8 00000006 00001004 00000000 00000004 00000000 00000000`),
  checkAccess: call('00018783', 2, '00000004', `${'01'.repeat(32)} 00000003`),
  quota: call('000186ab', 1, '00000001', `00000004 2f737276 000003e8`),
  groupQuota: call('000186ab', 2, '00000001', `00000004 2f737276 00000001 00000064`),
  match: call('000186a4', 2, '00000003', '00000003 6f726700 00000006 706173737764 0000 00000004 726f6f74'),
  transfer: call('000186a4', 2, '00000006', '00000003 6f726700 00000001 6d000000 00000011 00000003 6f6e6500 0a000001 40000000 00000400'),
  bind: call('000186a7', 2, '00000001', '00000003 6f726700'),
  bound: call('000186a7', 2, '00000002', '00000003 6f726700 0a000001 03e90000 00000002'),
  unmount: call('000186a5', 3, '00000003', '00000004 2f737276'),
} as const;
