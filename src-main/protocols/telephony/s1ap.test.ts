import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './s1ap.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { as: 's1ap' });

describe('s1ap', () => {
  it('reads which base station it is, and which core it has come to', () => {
    const request = read('setupRequest'), lines = request.lines();
    expect([request.info, request.protocol]).toEqual(['S1SetupRequest', 'S1AP']);
    expect(['s1ap.procedureCode', 'e212.mcc', 'e212.mnc', 's1ap.macroENB_ID', 's1ap.ENBname', 's1ap.tAC', 's1ap.PagingDRX'].map(request.value))
      .toEqual(['17', '1', '1', '019b00', 'enb-1', '1', '2']);
    expect(lines).toContain('    S1AP-PDU: initiatingMessage (0)');
    expect(lines).toContain('            procedureCode: id-S1Setup (17)');
    expect(lines).toContain('                                id: id-Global-ENB-ID (59)');
    const response = read('setupResponse');
    expect(['s1ap.MMEname', 's1ap.MME_Group_ID', 's1ap.MME_Code', 's1ap.RelativeMMECapacity'].map(response.value))
      .toEqual(['mme-1', '32769', '7', '255']);
  });

  it('says why something failed', () => {
    expect(read('setupFailure').info).toBe('S1SetupFailure [Misc-cause=unknown-PLMN]');
    expect(read('releaseCommand').info).toBe('UEContextReleaseCommand [RadioNetwork-cause=user-inactivity]');
    expect(read('releaseRequest').info, 'a cause of a later version').toBe('UEContextReleaseRequest [RadioNetwork-cause=release-due-to-pre-emption]');
    expect([read('setupFailure').value('s1ap.TimeToWait'), read('releaseCommand').value('s1ap.MME_UE_S1AP_ID')]).toEqual(['3', '100']);
  });

  it('reads where a subscriber is', () => {
    const packet = read('initialMessage');
    expect(packet.value('s1ap.NAS_PDU')).toBe('0741020bf600f110800107c00000015a0482e060c0');
    expect(['e212.tai.mcc', 'e212.ecgi.mcc', 's1ap.CellIdentity', 's1ap.RRC_Establishment_Cause', 's1ap.m_TMSI'].map(packet.value))
      .toEqual(['1', '1', '0x00019b01', '3', '3221225473']);
    const paging = read('paging');
    expect([paging.value('s1ap.UEIdentityIndexValue'), paging.value('s1ap.TAIList'), paging.value('s1ap.CNDomain')]).toEqual(['5540', '1', '0']);
  });

  it('reads bearers, each in a container of its own', () => {
    const request = read('contextRequest'), response = read('contextResponse');
    expect(['e_RAB_ID', 'qCI', 'priorityLevel', 'transportLayerAddress', 'transportLayerAddressIPv4', 'gTP_TEID', 'nAS_PDU']
      .map(name => request.value(`s1ap.${name}`))).toEqual(['5', '9', '15', '0a000009', '10.0.0.9', '00000007', '27010203']);
    expect([request.value('s1ap.uEaggregateMaximumBitRateDL'), request.value('s1ap.encryptionAlgorithms')]).toEqual(['100000000', 'e000']);
    expect([response.value('s1ap.MME_UE_S1AP_ID'), response.value('s1ap.transportLayerAddressIPv4')]).toEqual(['70000', '10.0.0.1']);
  });

  it('tells messages to the network from those to the station, which come back where they were not delivered (§8.6.2.4)', () => {
    expect(read('detach').info).toContain('Detach request (EPS detach / switch-off)');
    expect(read('nonDelivery').info).toContain('Detach request (Re-attach not required)');
  });

  it('keeps elements and procedures that it does not know', () => {
    expect([read('unknownElement').info, read('unknownElement').value('s1ap.unread')]).toEqual(['ErrorIndication', '02aabb']);
    expect([read('unknownProcedure').info, read('unknownProcedure').value('s1ap.unread')]).toEqual(['Unknown', '00']);
    expect([read('reset').info, read('overload').value('s1ap.overloadAction')]).toEqual(['Reset [Misc-cause=om-intervention]', '1']);
  });
});
