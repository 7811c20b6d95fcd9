import { describe, expect, it } from 'vitest';
import { createRegistry } from '../protocols/index.ts';
import { type Glossary, glossary } from './glossary.ts';

const registry = createRegistry();
const lines = (kind: Glossary): ReadonlySet<string> => new Set(glossary(kind, registry));

describe('the glossaries', () => {
  it('tell each field with its type, its protocol, how it is shown and its bits', () => {
    const fields = lines('fields');
    expect(fields).toContain('P\tTransmission Control Protocol\ttcp\n');
    expect(fields).toContain('F\tTime to Live\tip.ttl\tFT_UINT8\tip\tBASE_DEC\t0x0\t\n');
    expect(fields).toContain('F\tFlags\ttcp.flags\tFT_UINT16\ttcp\tBASE_HEX\t0xfff\t\n');
    expect(fields).toContain('F\tSyn\ttcp.flags.syn\tFT_BOOLEAN\ttcp\t12\t0x2\t\n');
    expect(fields).toContain('F\tSource Address\tip.src\tFT_IPv4\tip\t\t0x0\t\n');
    expect(fields).toContain('F\tName\tdns.qry.name\tFT_STRING\tdns\t\t0x0\t\n');
  });

  it('tell each protocol with the text of its column', () => expect(lines('protocols')).toContain('Transmission Control Protocol\tTCP\ttcp\n'));

  it('tell the names of values', () => {
    const values = lines('values');
    expect(values).toContain('V\tarp.opcode\t1\trequest\n');
    expect(values).toContain('T\ttcp.flags.syn\tSet\tNot set\n');
  });

  it('tell names that are worked out, neighbours with one name as a range', () => {
    const values = lines('values');
    expect(values).toContain('V\tip.proto\t6\tTCP\n');
    expect(values).toContain('R\tllc.dsap.sap\t93\t94\tBanyan Vines\n');
    expect([...values].filter(line => line.includes('\tdhcp.option.vi.enterprise\t'))).toEqual([]);
  });

  it('tell what protocols are found by, and their looks', () => {
    expect(lines('decodes')).toContain('udp.port\t53\tdns\n');
    expect(lines('dissector-tables')).toContain('udp.port\tSource or Destination Port\tFT_UINT32\tBASE_DEC\tUDP\tDecode As supported\n');
    expect(lines('heuristic-decodes')).toContain('tcp\thttp\tT\n');
  });

  it('tell columns and types by the names that options and other glossaries have for them', () => {
    expect(lines('column-formats')).toContain('%Cus\tCustom\n');
    const types = new Set([...lines('ftypes')].map(line => line.split('\t')[0]));
    expect([...lines('fields')].filter(line => line.startsWith('F') && !types.has(line.split('\t')[3]))).toEqual([]);
  });

  it('tell every field once', () => {
    const names = [...glossary('fields', registry)].map(line => line.split('\t')[2]);
    expect(names.length).toBe(new Set(names).size);
  });
});
