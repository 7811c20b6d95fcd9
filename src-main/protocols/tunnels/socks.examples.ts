/** SOCKS, built by hand after RFC 1928, RFC 1929 and the description of version 4. */
const head = (ports: string, length: number): string =>
  `020000000002 020000000001 0800 4500${(40 + length).toString(16).padStart(4, '0')}0000000040060000 0a000001 0a000002 ${ports} 00000001 00000001 5018 2000 0000 0000`;
const TO = 'c000 0438', FROM = '0438 c000';

export const examples = {
  methods: { hex: `${head(TO, 4)} 05 02 00 02` },
  method: { hex: `${head(FROM, 2)} 05 02` },
  password: { hex: `${head(TO, 12)} 01 05 616c696365 04 70617373` },
  right: { hex: `${head(FROM, 2)} 01 00` },
  connect: { hex: `${head(TO, 18)} 05 01 00 03 0b 6578616d706c652e6f7267 0050` },
  connected: { hex: `${head(FROM, 10)} 05 00 00 01 c0000201 c001` },
  version4: { hex: `${head(TO, 26)} 04 01 0050 00000001 616c69636500 6578616d706c652e6f726700` },
  granted: { hex: `${head(FROM, 8)} 00 5a 0050 c0000201` },
} as const;
