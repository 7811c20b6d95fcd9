/** Messages of MSRP: those of RFC 4975 §3 and §9, and what a relay says of RFC 4976 §4. */
const text = (message: string): string => Array.from(message.replace(/\n/g, '\r\n'), c => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');

const PATHS = 'To-Path: msrp://bob.example.com:8888/9di4eae923wzd;tcp\nFrom-Path: msrp://alice.example.com:7777/iau39soe2843z;tcp\n';

export const examples = {
  send: {
    as: 'msrp',
    hex: text(`MSRP a786hjs2 SEND\n${PATHS}Message-ID: 87652491\nByte-Range: 1-25/25\n` +
      `Content-Type: text/plain\n\nHey Bob, are you there?\n-------a786hjs2$\n`),
  },
  response: { as: 'msrp', hex: text(`MSRP a786hjs2 200 OK\n${PATHS}-------a786hjs2$\n`) },
  report: { as: 'msrp', hex: text(`MSRP dkei38sd REPORT\n${PATHS}Message-ID: 1\nByte-Range: 1-25/25\nStatus: 000 200 OK\n-------dkei38sd$\n`) },
  chunk: {
    as: 'msrp',
    hex: text(`MSRP dkei38sd SEND\n${PATHS}Message-ID: 4564dpWd\nByte-Range: 1-*/8\n` +
      `Content-Type: application/json\n\n{"a"\n-------other$\n-------dkei38sd+\n`),
  },
  auth: { as: 'msrp', hex: text(`MSRP 49fh AUTH\n${PATHS}Authorization: Digest username="x"\nExpires: 30\nnonsense\n-------49fh$\n`) },
  refused: { as: 'msrp', hex: text(`MSRP 49fh 799\n${PATHS}-------49fh#\n`) },
} as const;
