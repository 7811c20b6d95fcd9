/** Datagrams of iperf 2, built by hand after its `payloads.h`: the first of a client, the last, and one without what the client asks for. */
export const examples = {
  first: { as: 'iperf2', hex: '00000001 65000000 0000c350 00000000 00000001 00001389 000005be 00100000 fffffc18 36373839' },
  last: { as: 'iperf2', hex: 'fffffffe 00000001 00000002 80000000 00000002 00001389 00000000 00000000 000003e8' },
  short: { as: 'iperf2', hex: '00000003 00000001 00000002' },
} as const;
