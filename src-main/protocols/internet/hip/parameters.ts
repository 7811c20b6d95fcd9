/** Parameters of HIP packets by their types: RFC 7401 §5.2, RFC 7402 §5.1, RFC 8003, RFC 8004, RFC 5770 §5, RFC 8002. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { HIP_FIELDS as f } from './fields.ts';
import { takeHostId } from './host-id.ts';
import { takeLocators } from './locators.ts';

type Reader = (p: Cursor, version: number) => void;

/** Numbers or addresses in a row, as many as there are. */
const several = (field: Field<unknown>): Reader => p => {
  while (p.more) p.take(field);
};
const rest = (field: Field<unknown>): Reader => p => p.takeRest(field);
const inRow = (...readers: readonly Reader[]): Reader => (p, version) => readers.forEach(read => read(p, version));
const one = (field: Field<unknown>, length?: number): Reader => p => void p.take(field, length);

const RESERVED = one(f['tlv.esp_trans_res']);
const ECHO = rest(f['tlv.opaque_data']), MAC = rest(f['tlv.hmac']);
const REGISTRATION = inRow(one(f['tlv.reg_lt']), several(f['tlv.reg_type']));
const R1_COUNTER = inRow(one(f['tlv.r1_reserved']), one(f['tlv.r1_counter'], 8));

/** RFC 7401 §5.2.5: I and J are as long as the hash that the responder's HIT comes from. */
function solution(p: Cursor): void {
  p.take(f.tlv_solution_k);
  p.take(f.tlv_solution_reserved);
  p.take(f.tlv_solution_opaque);
  const half = p.remaining >> 1;
  p.take(f['tlv.solution_random_i'], half);
  p.take(f.tlv_solution_j, half);
}

function diffieHellman(p: Cursor): void {
  while (p.more) {
    p.take(f['tlv.dh_group_id']);
    p.take(f['tlv.dh_public_value'], p.take(f['tlv.dh_pv_length']));
  }
}

/** Of RFC 7401 §5.2.14 the algorithm has 16 bits, of RFC 5201 §5.2.11 eight. */
function signature(p: Cursor, version: number): void {
  p.take(version === 1 ? f['tlv.sig_alg'] : f['tlv.sig_algorithm']);
  p.takeRest(f['tlv.sig']);
}

export const READERS: Readonly<Record<number, Reader>> = {
  65: inRow(one(f.tlv_esp_info_reserved), one(f.tlv_esp_info_key_index), one(f.tlv_esp_info_old_spi), one(f.tlv_esp_info_new_spi)),
  128: R1_COUNTER,
  129: R1_COUNTER,
  193: takeLocators,
  257: inRow(one(f.tlv_puzzle_k), one(f.tlv_puzzle_lifetime), one(f.tlv_puzzle_opaque), rest(f['tlv.puzzle_random_i'])),
  321: solution,
  385: one(f.tlv_seq_update_id),
  449: several(f.tlv_ack_updid),
  511: several(f['tlv.dh_group_id']),
  513: diffieHellman,
  577: several(f['tlv.trans_id']),
  579: several(f['tlv.cipher_id']),
  608: inRow(RESERVED, several(f['tlv.nat_traversal_mode_id'])),
  610: one(f.tlv_transaction_minta),
  641: inRow(one(f['tlv.enc_reserved']), rest(f.encrypted_parameter_data)),
  705: takeHostId,
  715: several(f['tlv.hit_suite_id']),
  768: inRow(one(f['tlv.cert_group']), one(f['tlv.cert_count']), one(f['tlv.cert_id']), one(f['tlv.cert_type']), rest(f['tlv.certificate'])),
  832: inRow(one(f['tlv.notification_res']), one(f['tlv.notification_type']), rest(f['tlv.notification_data'])),
  897: ECHO,
  930: inRow(one(f['tlv.reg_ltmin']), one(f['tlv.reg_ltmax']), several(f['tlv.reg_type'])),
  932: REGISTRATION,
  934: REGISTRATION,
  936: inRow(one(f['tlv.reg_failtype']), several(f['tlv.reg_type'])),
  950: inRow(one(f['tlv.reg_from_port']), one(f.tlv_reg_from_protocol), one(f.tlv_reg_from_reserved), one(f.tlv_reg_from_address)),
  961: ECHO,
  2049: several(f['tlv.transport_format']),
  4095: inRow(RESERVED, several(f['tlv.trans_id'])),
  61505: MAC,
  61569: MAC,
  61633: signature,
  61697: signature,
  63425: ECHO,
  63661: ECHO,
  63998: inRow(one(f['tlv.relay_from_port']), one(f.tlv_relay_from_protocol), one(f.tlv_relay_from_reserved), one(f.tlv_relay_from_address)),
  64002: inRow(one(f['tlv.relay_to_port']), one(f.tlv_relay_to_protocol), one(f.tlv_relay_to_reserved), one(f.tlv_relay_to_address)),
  65498: one(f.tlv_from_address),
  65500: MAC,
  65502: several(f.tlv_rvs_address),
  65520: MAC,
};
