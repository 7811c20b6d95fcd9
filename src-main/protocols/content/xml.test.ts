import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './xml.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'xml' });

describe('XML', () => {
  it('has a declaration, a document type, tags with attributes, and text', () => {
    const whole = read('whole');
    expect(['version', 'encoding'].map(name => whole.value(`xml.xmlpi.xml.${name}`))).toEqual(['1.0', 'UTF-8']);
    expect([whole.value('xml.doctype'), whole.values('xml.attribute')]).toEqual(['html', ['href = "x=y"', 'b=\'"\'']]);
    expect([whole.values('xml.tag').slice(1), whole.value('xml.cdata'), whole.value('xml.cdatasection')]).toEqual([['<c/>'], 'text', '<![CDATA[<]]>']);
  });

  it('may be wrong: attributes without quotes, without names, without end', () => {
    expect(read('odd').values('xml.attribute')).toEqual(['e="f"']);
    expect(read('closed').remarks).toEqual(['Closing an unopened tag']);
  });

  it('is read in one go, however long a tag is', () => {
    const long = dissect(Buffer.from(`<${'a'.repeat(1 << 20)}${' b='.repeat(1 << 16)}>`), { as: 'xml' });
    expect(long.has('xml.attribute')).toBe(false);
  });
});
