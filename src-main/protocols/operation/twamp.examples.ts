/** A session of TWAMP without keys and its packets, built by hand after RFC 4656 §3 and RFC 5357 §3 and §4. */
const zeros = (count: number): string => '00'.repeat(count);
/** 2023-11-14 22:13:20 UTC in seconds since 1900, and half of a second. */
const NOW = 'e8fe6f80';
const KEY = '000102030405060708090a0b0c0d0e0f';
const ESTIMATE = '8101';

export const examples = {
  greeting: { as: 'twamp.control', hex: `${zeros(12)} 00000003 ${KEY} ${KEY} 00000400 ${zeros(12)}` },
  setup: { as: 'twamp.control', hex: `00000001 6b6579${zeros(77)} ${zeros(64)} ${zeros(16)}` },
  start: { as: 'twamp.control', hex: `${zeros(15)} 00 ${KEY} ${NOW} 80000000 ${zeros(8)}` },
  request: {
    as: 'twamp.control',
    hex: `05 04 00 00 00000000 00000000 1389 138a c0000201 ${zeros(12)} c0000202 ${zeros(12)} ${zeros(16)} 0000001b ${NOW} 40000000 00000005 80000000 `
      + `2e000000 ${zeros(8)} ${zeros(16)}`,
  },
  requestV6: {
    as: 'twamp.control',
    hex: `05 06 00 00 00000000 00000000 1389 138a 20010db8${zeros(11)}01 20010db8${zeros(11)}02 ${zeros(16)} 00000000 ${NOW} 00000000 00000002 00000000 `
      + `480c0000 ${zeros(8)} ${zeros(16)}`,
  },
  accept: { as: 'twamp.control', hex: `00 00 138b ${KEY} ${zeros(12)} ${zeros(16)}` },
  refuse: { as: 'twamp.control', hex: `03 00 138b ${KEY} ${zeros(12)} ${zeros(16)}` },
  acknowledge: { as: 'twamp.control', hex: `00 ${zeros(15)} ${zeros(16)}` },
  stop: { as: 'twamp.control', hex: `03 00 0000 00000001 ${zeros(8)} ${zeros(16)}` },
  odd: { as: 'twamp.control', hex: zeros(40) },
  sent: { as: 'twamp.test', hex: `00000007 ${NOW} 80000000 ${ESTIMATE} ${zeros(27)}` },
  reflected: {
    as: 'twamp.test', hex: `00000009 ${NOW} c0000000 4a02 0000 ${NOW} a0000000 00000007 ${NOW} 80000000 ${ESTIMATE} 0000 ff 010203`,
  },
  tiny: { as: 'twamp.test', hex: `00000007 ${NOW} 80000000 ${ESTIMATE}` },
} as const;
