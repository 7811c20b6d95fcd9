import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ngap.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { as: 'ngap' });
const values = (name: keyof typeof examples, fields: readonly string[]): (string | undefined)[] => fields.map(field => read(name).value(field));

describe('ngap', () => {
  it('reads which base station it is, with its areas and slices', () => {
    const packet = read('setupRequest');
    expect([packet.info, packet.protocol]).toEqual(['NGSetupRequest', 'NGAP']);
    expect(values('setupRequest', ['ngap.procedureCode', 'ngap.gNB_ID', 'ngap.RANNodeName', 'ngap.tAC', 'ngap.sST', 'ngap.sD', 'e212.mcc']))
      .toEqual(['21', '000001', 'gnb-1', '1', '01', '000001', '1']);
    expect(packet.lines()).toContain('            procedureCode: id-NGSetup (21)');
  });

  it('reads which core it has come to, or why not', () => {
    expect(values('setupResponse', ['ngap.AMFName', 'e212.guami.mcc', 'ngap.aMFRegionID', 'ngap.aMFSetID', 'ngap.RelativeAMFCapacity']))
      .toEqual(['amf-1', '1', '02', '0040', '255']);
    expect([read('setupFailure').info, ...values('setupFailure', ['ngap.Cause', 'ngap.misc', 'ngap.TimeToWait'])])
      .toEqual(['NGSetupFailure', '4', '4', '3']);
  });

  it('reads where a subscriber is', () => {
    expect(values('initialMessage', ['ngap.RAN_UE_NGAP_ID', 'e212.nrcgi.mcc', 'e212.5gstai.mcc', 'ngap.timeStamp', 'ngap.fiveG_TMSI']))
      .toEqual(['1', '1', '1', 'e0000000', '2']);
    expect(BigInt(read('initialMessage').value('ngap.NRCellIdentity')!)).toBe(16n);
    expect(values('paging', ['ngap.UEPagingIdentity', 'ngap.TAIListForPaging', 'ngap.fiveG_TMSI'])).toEqual(['0', '1', '2']);
  });

  it('reads what sessions are for, in octets that are a message of their own', () => {
    expect(values('contextRequest', [
      'ngap.AMF_UE_NGAP_ID', 'ngap.RAN_UE_NGAP_ID', 'ngap.uEAggregateMaximumBitRateDL', 'ngap.NrencryptionAlgorithms.nea3', 'ngap.pDUSessionID',
      'ngap.TransportLayerAddressIPv4', 'ngap.gTP_TEID', 'ngap.PDUSessionType', 'ngap.fiveQI', 'ngap.priorityLevelARP',
    ])).toEqual(['7', '70000', '1000000000', '1', '5', '10.0.0.9', '00000005', '0', '9', '8']);
    expect(values('contextResponse', ['ngap.AMF_UE_NGAP_ID', 'ngap.TransportLayerAddressIPv4', 'ngap.qosFlowIdentifier']))
      .toEqual(['68719476736', '10.0.0.9', '1']);
    expect([read('sessionRequest').info, read('sessionRequest').value('ngap.pDUSessionNAS_PDU')])
      .toEqual(['PDUSessionResourceSetupRequest, DL NAS transport', '7e0068']);
  });

  it('says why contexts and sessions end', () => {
    expect(values('releaseCommand', ['ngap.AMF_UE_NGAP_ID', 'ngap.nas'])).toEqual(['7', '2']);
    expect(read('releaseRequest').value('ngap.radioNetwork'), 'a cause of a later version').toBe('46');
    expect([read('sessionRelease').info, read('sessionRelease').value('ngap.nas')]).toEqual(['PDUSessionResourceReleaseCommand', '0']);
  });
});
