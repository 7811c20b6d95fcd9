import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './can.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, examples[name]);

describe('can', () => {
  it('has identifiers of 11 or 29 bits', () => {
    const [standard, extended] = [read('standard'), read('extended')];
    expect([standard.protocol, standard.info, standard.value('can.id'), standard.value('data.data')])
      .toEqual(['CAN', 'ID: 291 (0x123), Length: 8', '291', '0102030405060708']);
    expect([extended.info, extended.value('data.data'), extended.value('can.padding')])
      .toEqual(['Ext. ID: 448585457 (0x1abcdef1), Length: 3', 'ffeedd', '0000000000']);
    expect(extended.lines()).toContain('    ...1 1010 1011 1100 1101 1110 1111 0001 = ID: 448585457 (0x1abcdef1)');
  });

  it('asks for frames', () => {
    expect([read('remote').info, read('remote').value('can.flags.rtr'), read('remote').trouble])
      .toEqual(['ID: 291 (0x123), Length: 8(Remote Transmission Request)', '1', 'none']);
  });

  it('tells what controllers report, by classes', () => {
    const errors = read('errors');
    expect(errors.info)
      .toBe(
        'ERR: Transmit timeout, Lost arbitration, Controller problems, Protocol violation, ' +
          'Transceiver status, No acknowledgement, Bus off, Bus error, Controller restarted',
      );
    expect([
      errors.value('can.err.lostarb.bitnum'), errors.value('can.err.ctrl.active'), errors.value('can.err.prot.type.bit1'),
      errors.value('can.err.prot.location'),
    ])
      .toEqual(['5', '1', '1', '25']);
    expect(errors.lines()).toEqual(expect.arrayContaining([
      '    Protocol error location: ACK slot (25)', '    .... 0100 = Transceiver CANH status: no wire (4)',
      '    1000 .... = Transceiver CANL status: short to CANH (8)',
      '    Controller specific data: 01 02 03',
    ]));
    expect([read('unknownErrors').info, read('unknownErrors').value('can.err.reserved')]).toEqual(['ERR: Bus off, Reserved', '0x00000001']);
  });

  it('remarks on errors that are not eight bytes long', () => {
    expect([read('shortErrors').has('can.err.dlc_mismatch'), read('shortErrors').trouble, read('errors').has('can.err.dlc_mismatch')])
      .toEqual([true, 'malformed', false]);
  });

  it('knows CAN FD by its flag, with nothing else in the reserved bits', () => {
    const fd = read('fd');
    expect([fd.protocol, fd.info, fd.value('canfd.flags.brs'), fd.value('canfd.flags.esi'), fd.has('can')])
      .toEqual(['CANFD', 'Ext. ID: 2047 (0x7ff), Length: 12', '1', '1', false]);
    expect([read('notFd').protocol, fd.protocols]).toEqual(['CAN', 'can:data']);
  });

  it('has identifiers in the order of the machine where captures are cooked', () => {
    expect([read('cooked').info, read('cookedFd').info, read('cookedFd').protocols])
      .toEqual(['Ext. ID: 291 (0x123), Length: 2', 'ID: 291 (0x123), Length: 2', 'sll:canfd:data']);
  });
});
