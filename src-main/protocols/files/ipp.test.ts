import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ipp.examples.ts';

describe('ipp', () => {
  it('asks for an operation with attributes in groups, and a document behind them, RFC 8010 §3.1', () => {
    const request = dissect(examples.request.hex, { as: 'ipp' });
    expect([request.info, request.value('ipp.request_id'), request.values('ipp.name')])
      .toEqual(['IPP Request (Print-Job)', '1', ['attributes-charset', 'printer-uri', 'copies']]);
    expect(request.lines()).toContain("        printer-uri (uri): 'ipp://p/x'");
    expect([request.value('data.len'), request.trouble]).toEqual(['8', 'none']);
  });

  const response = dissect(examples.response.hex, { as: 'tcp' });

  it('is answered with a status, RFC 8011 appendix B', () => {
    expect([response.info, response.protocols]).toEqual(['IPP Response (successful-ok)', 'tcp:http:ipp']);
    expect(response.lines()).toContain('    status-code: Successful (successful-ok)');
  });

  it('writes each kind of value, §3.9', () => {
    expect(response.lines().filter(line => line.startsWith('        ') && !line.startsWith('         '))).toEqual(expect.arrayContaining([
      '        printer-state (enum): idle', '        operations-supported (1setOf enum): Print-Job,Validate-Job',
      '        color-supported (boolean): true', '        queued-job-count (integer): -5',
      '        copies-supported (rangeOfInteger): 1-99', '        printer-resolution-default (resolution): 600x600dpi',
      '        printer-current-time (dateTime): 2020-01-02T03:04:05.6+0100', "        octets (octetString): 'abc'",
      "        text (textWithLanguage): 'hello'(en)", '        nothing (no-value)', '        odd (integer): ???',
      '        unknown (unknown-7f)', '        media-col (collection): {media-size{x-dimension},media-type}',
    ]));
    expect([
      response.value('ipp.integer_value'), response.value('ipp.boolean_value'), response.values('ipp.enum_value'),
      response.value('ipp.outofband_value'),
    ]).toEqual(['-5', '1', ['3', '2', '4'], '0x13']);
  });

  it('knows no meanings of an attribute whose name is a word of the language that reads it', () => {
    expect(dissect(examples.inherited.hex, { as: 'ipp' }).lines().at(-2)).toBe('            enum value: 3');
  });

  it('holds collections in collections, §3.1.6, as deep as is sensible', () => {
    expect(response.values('ipp.memberattrname')).toEqual(['media-size', 'x-dimension', 'media-type']);
    expect(dissect(examples.deep.hex, { as: 'ipp' }).trouble).toBe('none');
  });
});
