import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './gsm-sms.examples.ts';

const values = (name: keyof typeof examples, ...fields: readonly string[]): readonly unknown[] => {
  const packet = dissect(examples[name].hex, { as: examples[name].as });
  return fields.map(field => packet.value(field));
};

describe('gsm_sms', () => {
  it('reads what a station hands to its centre (TS 23.040 §9.2.2.2)', () => {
    expect(values('submit', 'gsm_a.rp.msg_type', 'gsm_a.dtap.cld_party_bcd_num', 'gsm_sms.tp-da', 'gsm_sms.sms_text', 'gsm_sms.vp.validity_period'))
      .toEqual(['0x00', '44798500000', '44778501025', 'Hello', '255']);
    expect(values('submit', 'gsm_sms.tp-vpf', 'e164.country_code')).toEqual(['2', '44']);
  });

  it('reads what a station is handed: texts of seven bits and of sixteen, parts, and senders with names', () => {
    expect(values('deliver', 'gsm_sms.tp-oa', 'gsm_sms.sms_text', 'gsm_sms.tp-mms', 'gsm_sms.scts.day')).toEqual(['44778501025', 'Hello', '1', '13']);
    expect(values('ucs2', 'gsm_sms.tp-oa', 'gsm_sms.sms_text', 'gsm_sms.dcs.character_set')).toEqual(['12345', 'Hi', '0x02']);
    expect(dissect(examples.ucs2.hex, { as: 'gsm_a.rp' }).lines().join('\n')).toContain('Timezone: GMT - 5 hours 0 minutes');
    expect(values('letters', 'gsm_sms.tp-oa', 'gsm_sms.tp.user_data_length')).toEqual(['Hello', '0']);
    expect(values('part', 'gsm_sms.udh.mm.msg_parts', 'gsm_sms.udh.mm.msg_part')).toEqual(['2', '1']);
  });

  it('reads what became of a message', () => {
    expect(values('status', 'gsm_sms.tp-ra', 'gsm_sms.dis_field.st_error', 'gsm_sms.tp-mr')).toEqual(['44778501025', '0', '1']);
    expect(values('statusPart', 'gsm_sms.udh.mm.msg_parts', 'gsm_sms.udh.mm.msg_part')).toEqual(['2', '1']);
    expect(values('report', 'gsm_a.rp.elem_id', 'gsm_sms.tp.parameter_indicator')).toEqual(['0x41', '0x00']);
    expect(values('refused', 'gsm_a.rp.cause', 'gsm_a.rp.rp_message_reference')).toEqual(['21', '0x05']);
  });

  it('reads the control of their transfer (TS 24.011 §7.2)', () => {
    expect(values('control', 'gsm_a.dtap.msg_sms_type', 'gsm_a.dtap.tio', 'gsm_a.rp.msg_type')).toEqual(['0x01', '1', '0x03']);
    expect(values('error', 'gsm_a.dtap.cp_cause', 'gsm_a.dtap.ti_flag')).toEqual(['81', '1']);
  });
});
