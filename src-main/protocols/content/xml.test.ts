import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './xml.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'xml' });

describe('XML', () => {
  it('has a declaration, a document type, tags with attributes, and text', () => {
    const whole = read('whole');
    expect(['version', 'encoding'].map(name => whole.value(`xml.xmlpi.xml.${name}`))).toEqual(['1.0', 'UTF-8']);
    expect(whole.lines().slice(1, 5).map(line => line.replace(/\S.*/, ''))).toEqual(['    ', '        ', '        ', '        ']);
    expect(whole.lines()[4].trim()).toBe('?>');
    expect([whole.value('xml.doctype'), whole.values('xml.attribute')]).toEqual(['html', ['href = "x=y"', 'b=\'"\'']]);
    expect([whole.values('xml.tag').slice(1), whole.value('xml.cdata'), whole.value('xml.cdatasection')])
      .toEqual([['<c/>'], 'text', '<![CDATA[<]]>']);
  });

  it('may be wrong: attributes without quotes, without names, without end', () => {
    expect(read('odd').values('xml.attribute')).toEqual(['e="f"']);
    expect(read('unclosed').value('xml.xmlpi.xml.version')).toBe('1.0');
    expect(read('closed').remarks).toEqual(['Closing an unopened tag']);
  });

  it('may be nested without end: what is too deep is beside, and says so', () => {
    const deep = dissect(Buffer.from(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}<b/>`), { as: 'xml' });
    expect(deep.remarks).toEqual(['More than 60 tags within each other: deeper ones are shown beside them']);
    expect(deep.lines().filter(line => line.trimStart().startsWith('<a>')).at(-1)).toBe(`${' '.repeat(4 * 61)}<a>`);
    expect(deep.lines().at(-1)).toBe('    <b/>');
  });

  it('is read in one go, however long a tag is', () => {
    const long = dissect(Buffer.from(`<${'a'.repeat(1 << 20)}${' b='.repeat(1 << 16)}>`), { as: 'xml' });
    expect(long.has('xml.attribute')).toBe(false);
  });
});
