/** What a call needs of the network and of the other side: bearer, low-layer and high-layer capability, Q.931 §4.5.5, §4.5.17 and §4.5.19. */
import type { Cursor } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { LAST, STANDARD, groupLength, octet, octets, skipGroup, takeGroup } from './octets.ts';

const MULTIRATE = 0x18, LAYER = 0x60;
const V110 = 0x01, NON_STANDARD = 0x07, V120 = 0x08;
const USER_SPECIFIED = 0x10;
const X25 = 0x06, X223 = 0x08, TR9577 = 0x0b;
const MAINTENANCE = 0x5e, MANAGEMENT = 0x5f;

/** Figures 4-11 and 4-19. */
export function bearer(p: Cursor): void {
  if ((p.u8() & STANDARD) !== 0) {
    other(p);
    return;
  }
  const capability = octet(p, f.extension_ind, f.coding_standard, f.information_transfer_capability);
  octets(p, capability, [f.out_band_negotiation]);
  if (!p.more) return;
  const rate = octet(p, f.extension_ind, f.transfer_mode, f.information_transfer_rate);
  if ((rate & 0x1f) === MULTIRATE && p.more) octet(p, f.extension_ind, f['bearer_capability.rate_multiplier']);
  for (let layer = 0; p.more && (p.u8() & LAYER) >> 5 > layer;) {
    layer = (p.u8() & LAYER) >> 5;
    if (layer === 1) first(p);
    else if (layer === 2) second(p);
    else third(p);
  }
  p.takeRest(f['bearer_capability.data']);
}

/** Coded as somebody else says. */
function other(p: Cursor): void {
  const length = p.remaining;
  p.show(f['bearer_capability.data'], length);
  p.show(f.extension_ind);
  p.show(f.coding_standard);
  p.skip(length);
}

function first(p: Cursor): void {
  const head = octet(p, f.extension_ind, f.layer_ident, f.uil1), protocol = head & 0x1f;
  const rate = [f.layer_1, f.layer_1_in_band_negotiation, f['bearer_capability.user_rate']] as const;
  const v110 = [
    f['bearer_capability.intermediate_rate'], f.send_data_net_independent_clock, f.accept_data_net_independent_clock,
    f.send_data_flow_control, f.accept_data_flow_control,
  ] as const;
  const v120 = [
    f.rate_adaption_header, f.multiple_frame_establishment, f.mode_of_operation, f.protocol_negotiation, f.message_originator,
    f.negotiation_is_done,
  ] as const;
  const asynchronous = [
    [f['bearer_capability.stop_bits'], f['bearer_capability.data_bits'], f['bearer_capability.parity']],
    [f['bearer_capability.duplex'], f['bearer_capability.modem_type']],
  ] as const;
  if (protocol === V110 || protocol === NON_STANDARD) octets(p, head, rate, v110, ...asynchronous);
  else if (protocol === V120) octets(p, head, rate, v120, ...asynchronous);
  else skipGroup(p, head);
}

function second(p: Cursor): void {
  const head = octet(p, f.extension_ind, f.layer_ident, f.uil2);
  if ((head & 0x1f) === USER_SPECIFIED) octets(p, head, [f.uil2_info]);
  else octets(p, head, [f['bearer_capability.mode']], [f['bearer_capability.window_size']]);
}

function third(p: Cursor): void {
  const head = octet(p, f.extension_ind, f.layer_ident, f.uil3), protocol = head & 0x1f;
  if (protocol >= X25 && protocol <= X223) {
    octets(
      p, head, [f['bearer_capability.mode']], [f['bearer_capability.default_packet_size']], [f['bearer_capability.packet_window_size']],
    );
  } else if (protocol === TR9577 && (head & LAST) === 0 && p.remaining >= 2) {
    p.takeAs(f.uil3_additional, ((p.u8() & 0x0f) << 4) | (p.u8(1) & 0x0f), 2);
  } else {
    skipGroup(p, head);
  }
}

/** Figure 4-18. */
export function highLayer(p: Cursor): void {
  const head = octet(p, f.extension_ind, f.coding_standard, f.interpretation, f.presentation_method_protocol_profile);
  if (!p.more) return;
  if ((head & STANDARD) !== 0) {
    p.takeRest(f['high_layer_compat.data']);
    return;
  }
  const kind = octet(p, f.extension_ind, f.high_layer_characteristics), value = kind & 0x7f;
  if ((kind & LAST) !== 0 || !p.more) return;
  if (value === MAINTENANCE || value === MANAGEMENT) octet(p, f.extension_ind, f.extended_high_layer_characteristics);
  else octet(p, f.extension_ind, f.extended_audiovisual_characteristics);
}

/** Three octets that are one number, §4.5.11 and others. */
export function delay(p: Cursor, field: typeof f.transit_delay): void {
  if (groupLength(p) === 3) {
    takeGroup(p, field);
    return;
  }
  p.expert(f.invalid_length, `${field.title} isn't 3 octets long`);
  p.takeRest(f.data);
}
