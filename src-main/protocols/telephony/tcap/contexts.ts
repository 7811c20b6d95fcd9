/** Object identifiers of dialogues: Q.773 §4.2.3 and the application contexts of MAP, 3GPP TS 29.002 §17.3.3. */

const ROOTS: Readonly<Record<string, string>> = {
  '0.0.17.773.1.1.1': 'id-as-dialogue', '0.0.17.773.1.2.1': 'id-as-uniDialogue', '0.4.0.0.1.1.1.1': 'map-DialogueAS',
};
const MAP_CONTEXTS = `networkLocUp locationCancel roamingNumberEnquiry istAlerting locationInfoRetrieval callControlTransfer reporting callCompletion
  serviceTermination reset handoverControl sIWFSAllocation equipmentMngt infoRetrieval interVlrInfoRetrieval subscriberDataMngt tracing
  networkFunctionalSs networkUnstructuredSs shortMsgGateway shortMsgMO-Relay subscriberDataModificationNotification shortMsgAlert mwdMngt
  shortMsgMT-Relay imsiRetrieval msPurging subscriberInfoEnquiry anyTimeInfoEnquiry - groupCallControl gprsLocationUpdate
  gprsLocationInfoRetrieval failureReport gprsNotify ss-InvocationNotification locationSvcGateway locationSvcEnquiry
  authenticationFailureReport secureTransportHandling shortMsgMT-Relay-VGCS mm-EventReporting anyTimeInfoHandling resourceManagement
  groupCallInfoRetrieval vcsgLocationUpdate vcsgLocationCancel`.split(/\s+/);

/** Number and version of a context of MAP. */
const MAP_CONTEXT = /^0\.4\.0\.0\.1\.0\.(\d+)\.(\d+)$/;

/** The version of MAP that an application context says, 0 for one of something else. */
export const mapVersion = (oid: string): number => Number(MAP_CONTEXT.exec(oid)?.[2] ?? 0);

export function contextName(oid: string): string | undefined {
  const context = MAP_CONTEXT.exec(oid), name = context === null ? undefined : MAP_CONTEXTS[Number(context[1]) - 1];
  return name === undefined || name === '-' ? ROOTS[oid] : `${name}Context-v${context![2]}`;
}
