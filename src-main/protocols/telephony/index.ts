/** What telephone networks tell each other: signalling of fixed, mobile and packet networks. */
import type { Protocol } from '../../dissect/index.ts';
import { camel } from './camel.ts';
import { ecpri } from './ecpri.ts';
import { gsmMap } from './gsm-map.ts';
import { gsmRp } from './gsm-rp.ts';
import { gsmSmsUd } from './gsm-sms-ud.ts';
import { gsmSms } from './gsm-sms.ts';
import { gsmtap } from './gsmtap.ts';
import { h225 } from './h225.ts';
import { bicc, isup } from './isup.ts';
import { m2pa } from './m2pa.ts';
import { m2ua } from './m2ua.ts';
import { m3ua } from './m3ua.ts';
import { mtp3 } from './mtp3.ts';
import { mtp3mg } from './mtp3mg.ts';
import { nas5gs } from './nas-5gs.ts';
import { nasEps } from './nas-eps.ts';
import { ngap } from './ngap.ts';
import { pfcp } from './pfcp.ts';
import { q931 } from './q931.ts';
import { s1ap } from './s1ap.ts';
import { sccp } from './sccp.ts';
import { sccpmg } from './sccpmg.ts';
import { smpp } from './smpp.ts';
import { sua } from './sua.ts';
import { tcap } from './tcap.ts';

export const TELEPHONY: readonly Protocol[] = [
  m3ua,
  sua,
  m2ua,
  m2pa,
  isup,
  bicc,
  mtp3,
  mtp3mg,
  sccp,
  sccpmg,
  tcap,
  ecpri,
  gsmMap,
  camel,
  h225,
  s1ap,
  nasEps,
  nas5gs,
  gsmRp,
  gsmSms,
  ngap,
  pfcp,
  q931,
  smpp,
  gsmSmsUd,
  gsmtap,
];
