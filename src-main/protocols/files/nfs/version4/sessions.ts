/** Sessions of NFS version 4.1: who the client is, its channels, and slots: RFC 8881 §18.33 to §18.51. */
import type { Cursor } from '../../../../dissect/index.ts';
import { takeNamedBits } from '../../../bit-names.ts';
import { NFS_FIELDS } from '../fields.ts';
import { takeAsked } from './attributes.ts';
import { version4 } from './fields.ts';
import { OP, operationName } from './operations.ts';
import type { Operations } from './reading.ts';
import { take, takeBitmap, takeCountedBytes, takeEach, takeName, takeOpaque, takeState, takeTime, takeWords, showWords, under } from './values.ts';

const MACHINE = 1, SSV = 2, UNIX = 1, GSS = 6;

/** state_protect_ops4: operations that must come with the client's own credentials. */
function takeProtected(p: Cursor): void {
  for (const heading of ['spo_must_enforce', 'spo_must_allow']) {
    under(p, heading, () => showWords(p, takeWords(p), version4().f.op_mask, bit => operationName(bit) ?? String(bit), () => undefined));
  }
}

function takeAlgorithms(p: Cursor, name: 'sp_parms4_hash_algs' | 'sp_parms4_encr_algs'): void {
  const outer = p.open(version4().f[name]);
  takeEach(p, () => takeOpaque(p, 'algorithm', 'algorithm'));
  p.close(outer);
}

function takeProtection(p: Cursor, isCall: boolean): void {
  const how = take(p, 'exchange_id.state_protect');
  if (how === MACHINE || how === SSV) takeProtected(p);
  if (how !== SSV) return;
  if (isCall) {
    takeAlgorithms(p, 'sp_parms4_hash_algs');
    takeAlgorithms(p, 'sp_parms4_encr_algs');
    take(p, 'state_protect_window');
    take(p, 'state_protect_num_gss_handles');
    return;
  }
  for (const name of ['prot_info4_hash_alg', 'prot_info4_encr_alg', 'prot_info4_svv_length', 'prot_info4_spi_window'] as const) take(p, name);
  takeEach(p, () => takeOpaque(p, 'gsshandle4', 'gsshandle4'));
}

/** nfs_impl_id4<1> */
function takeImplementation(p: Cursor, heading: string): void {
  under(p, heading, () => takeEach(p, () => {
    takeName(p, 'Implementor DNS domain name(nii_domain)', 'nii_domain4');
    takeName(p, 'Implementation product name(nii_name)', 'nii_name4');
    under(p, 'Build timestamp(nii_date)', () => takeTime(p));
  }));
}

/** channel_attrs4 */
function takeChannel(p: Cursor, heading: string): void {
  under(p, heading, () => {
    for (const name of ['padsize4', 'maxreqsize4', 'maxrespsize4', 'maxrespsizecached4', 'maxops4', 'maxreqs4'] as const) take(p, name);
    takeEach(p, () => take(p, 'rdmachanattrs4'));
  });
}

/** callback_sec_parms4<>: how the server is to show who it is when it calls back. */
function takeCallbackSecurity(p: Cursor): void {
  takeEach(p, () => {
    const flavor = take(p, 'flavor4');
    if (flavor === UNIX) {
      take(p, 'stamp4');
      takeName(p, 'machine name', 'machinename4');
      take(p, 'uid4');
      take(p, 'gid4');
      takeEach(p, () => take(p, 'gid4'));
    } else if (flavor === GSS) {
      take(p, 'service4');
      takeOpaque(p, 'gsshandle4', 'gsshandle4');
      takeOpaque(p, 'gsshandle4', 'gsshandle4');
    }
  });
}

const session = (p: Cursor): void => take(p, 'session_id4');

/** SEQUENCE's arguments, which CB_SEQUENCE has too. */
export function takeSlot(p: Cursor): void {
  session(p);
  take(p, 'seqid');
  take(p, 'slotid');
  take(p, 'high_slotid');
}

const flagged = (p: Cursor, name: 'exchange_id.call_flags' | 'exchange_id.reply_flags'): void =>
  void takeNamedBits(p, version4().f[name], version4().flags.exchange);

function takeChannels(p: Cursor): void {
  takeNamedBits(p, version4().f.create_session_flags, version4().flags.session);
  takeChannel(p, 'csa_fore_chan_attrs');
  takeChannel(p, 'csa_back_chan_attrs');
}

export const SESSION_OPERATIONS: Operations = {
  [OP.BACKCHANNEL_CTL]: {
    ask: p => {
      take(p, 'cb_program');
      takeCallbackSecurity(p);
    },
  },
  [OP.BIND_CONN_TO_SESSION]: {
    ask: p => {
      session(p);
      take(p, 'bctsa_dir');
      take(p, 'bctsa_use_conn_in_rdma_mode');
    },
    give: p => {
      session(p);
      take(p, 'bctsr_dir');
      take(p, 'bctsr_use_conn_in_rdma_mode');
    },
  },
  [OP.EXCHANGE_ID]: {
    ask: p => {
      under(p, 'eia_clientowner', () => {
        take(p, 'verifier4');
        takeCountedBytes(p, 'Data', NFS_FIELDS.data);
        flagged(p, 'exchange_id.call_flags');
      });
      takeProtection(p, true);
      takeImplementation(p, 'eia_client_impl_id');
    },
    give: p => {
      take(p, 'clientid');
      take(p, 'seqid');
      flagged(p, 'exchange_id.reply_flags');
      takeProtection(p, false);
      under(p, 'eir_server_owner', () => {
        take(p, 'minorid4');
        takeOpaque(p, 'major ID', 'majorid4');
      });
      takeOpaque(p, 'server scope', 'scope');
      takeImplementation(p, 'eir_server_impl_id');
    },
  },
  [OP.CREATE_SESSION]: {
    ask: p => {
      take(p, 'clientid');
      take(p, 'seqid');
      takeChannels(p);
      take(p, 'cb_program');
      takeCallbackSecurity(p);
    },
    give: p => {
      session(p);
      take(p, 'seqid');
      takeChannels(p);
    },
  },
  [OP.DESTROY_SESSION]: { ask: session },
  [OP.DESTROY_CLIENTID]: { ask: p => void take(p, 'clientid') },
  [OP.RECLAIM_COMPLETE]: { ask: p => void take(p, 'reclaim_one_fs4') },
  [OP.SEQUENCE]: {
    ask: p => {
      takeSlot(p);
      take(p, 'cachethis4');
    },
    give: p => {
      takeSlot(p);
      take(p, 'target_high_slotid');
      takeNamedBits(p, version4().f['sequence.flags'], version4().flags.sequence);
    },
  },
  [OP.SET_SSV]: {
    ask: p => {
      takeOpaque(p, 'ssv', 'ssv');
      takeOpaque(p, 'digest', 'ssv');
    },
    give: p => takeOpaque(p, 'digest', 'ssv'),
  },
  [OP.GET_DIR_DELEGATION]: {
    ask: p => {
      take(p, 'recall');
      takeBitmap(p, version4().f.notify_mask);
      under(p, 'child_attr_delay', () => takeTime(p));
      under(p, 'dir_attr_delay', () => takeTime(p));
      takeAsked(p);
      takeAsked(p);
    },
    give: p => {
      if (take(p, 'dir_delegation') !== 0) {
        take(p, 'recall');
        return;
      }
      take(p, 'cookie_verf4');
      takeState(p);
      takeBitmap(p, version4().f.notify_mask);
      takeAsked(p);
      takeAsked(p);
    },
  },
};
