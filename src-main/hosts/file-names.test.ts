import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-names.ts';

describe('a safe file name', () => {
  it.each([
    ['http.pcapng', 'http.pcapng'],
    ['my capture (1).pcap.gz', 'my capture (1).pcap.gz'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\a.pcap', 'a.pcap'],
    ['.bashrc', 'bashrc'],
    ['a\0b\n.pcap', 'ab.pcap'],
    ['evil\u202Egpj.exe', 'evilgpj.exe'],
    ['a<b>:"c|d?e*.pcap', 'abcde.pcap'],
    ['a\ud800.pcap', 'a\ufffd.pcap'],
    ['..', 'capture'],
    ['dir/', 'capture'],
    ['', 'capture'],
    ['CON', 'capture'],
    ['nul.pcap', 'capture'],
    ['COM¹.pcap', 'capture'],
    ['con .pcap', 'capture'],
    ['console.pcap', 'console.pcap'],
    [`${'a'.repeat(199)}. ${'b'.repeat(40)}`, 'a'.repeat(199)],
    ['trailing. . ', 'trailing'],
  ])('of %j is %j', (name, safe) => {
    expect(safeFileName(name, 'capture')).toBe(safe);
  });

  it('is cut to what file systems take, at a whole character, with its ending kept', () => {
    const safe = safeFileName(`${'ü'.repeat(300)}.pcap.gz`, 'capture');
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
    expect(safe).toMatch(/^ü+\.pcap\.gz$/);
  });
});
