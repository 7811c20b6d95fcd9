/** What the requests and responses of OPC UA's services hold (OPC 10000-4 §5), written as `structures.ts` tells. */
export const SERVICE_STRUCTURES = `
  ActivateSessionRequest=467 RequestHeader ClientSignature:SignatureData ClientSoftwareCertificates:SignedSoftwareCertificate[] LocaleIds[]
    UserIdentityToken:ExtensionObject UserTokenSignature:SignatureData
  ActivateSessionResponse=470 ResponseHeader ServerNonce Results[] DiagnosticInfos:DiagnosticInfo[]
  AddNodesRequest=488 RequestHeader NodesToAdd:AddNodesItem[]
  AddNodesResponse=491 ResponseHeader Results:AddNodesResult[] DiagnosticInfos:DiagnosticInfo[]
  AddReferencesRequest=494 RequestHeader ReferencesToAdd:AddReferencesItem[]
  AddReferencesResponse=497 ResponseHeader Results[] DiagnosticInfos:DiagnosticInfo[]
  BrowseNextRequest=533 RequestHeader ReleaseContinuationPoints ContinuationPoints[]
  BrowseNextResponse=536 ResponseHeader Results:BrowseResult[] DiagnosticInfos:DiagnosticInfo[]
  BrowseRequest=527 RequestHeader View:ViewDescription RequestedMaxReferencesPerNode NodesToBrowse:BrowseDescription[]
  BrowseResponse=530 ResponseHeader Results:BrowseResult[] DiagnosticInfos:DiagnosticInfo[]
  CallRequest=712 RequestHeader MethodsToCall:CallMethodRequest[]
  CallResponse=715 ResponseHeader Results:CallMethodResult[] DiagnosticInfos:DiagnosticInfo[]
  CancelRequest=479 RequestHeader RequestHandle
  CancelResponse=482 ResponseHeader CancelCount
  CloseSecureChannelRequest=452 RequestHeader
  CloseSecureChannelResponse=455 ResponseHeader
  CloseSessionRequest=473 RequestHeader DeleteSubscriptions
  CloseSessionResponse=476 ResponseHeader
  CreateMonitoredItemsRequest=751 RequestHeader SubscriptionId TimestampsToReturn ItemsToCreate:MonitoredItemCreateRequest[]
  CreateMonitoredItemsResponse=754 ResponseHeader Results:MonitoredItemCreateResult[] DiagnosticInfos:DiagnosticInfo[]
  CreateSessionRequest=461 RequestHeader ClientDescription:ApplicationDescription ServerUri EndpointUrl SessionName ClientNonce ClientCertificate
    RequestedSessionTimeout MaxResponseMessageSize
  CreateSessionResponse=464 ResponseHeader SessionId:NodeId AuthenticationToken:NodeId RevisedSessionTimeout ServerNonce ServerCertificate
    ServerEndpoints:EndpointDescription[] ServerSoftwareCertificates:SignedSoftwareCertificate[] ServerSignature:SignatureData MaxRequestMessageSize
  CreateSubscriptionRequest=787 RequestHeader RequestedPublishingInterval RequestedLifetimeCount RequestedMaxKeepAliveCount
    MaxNotificationsPerPublish PublishingEnabled Priority
  CreateSubscriptionResponse=790 ResponseHeader SubscriptionId RevisedPublishingInterval RevisedLifetimeCount RevisedMaxKeepAliveCount
  DeleteMonitoredItemsRequest=781 RequestHeader SubscriptionId MonitoredItemIds[]
  DeleteMonitoredItemsResponse=784 ResponseHeader Results[] DiagnosticInfos:DiagnosticInfo[]
  DeleteNodesRequest=500 RequestHeader NodesToDelete:DeleteNodesItem[]
  DeleteNodesResponse=503 ResponseHeader Results[] DiagnosticInfos:DiagnosticInfo[]
  DeleteReferencesRequest=506 RequestHeader ReferencesToDelete:DeleteReferencesItem[]
  DeleteReferencesResponse=509 ResponseHeader Results[] DiagnosticInfos:DiagnosticInfo[]
  DeleteSubscriptionsRequest=847 RequestHeader SubscriptionIds[]
  DeleteSubscriptionsResponse=850 ResponseHeader Results[] DiagnosticInfos:DiagnosticInfo[]
  FindServersOnNetworkRequest=12208 RequestHeader StartingRecordId MaxRecordsToReturn ServerCapabilityFilter[]
  FindServersOnNetworkResponse=12209 ResponseHeader LastCounterResetTime Servers:ServerOnNetwork[]
  FindServersRequest=422 RequestHeader EndpointUrl LocaleIds[] ServerUris[]
  FindServersResponse=425 ResponseHeader Servers:ApplicationDescription[]
  GetEndpointsRequest=428 RequestHeader EndpointUrl LocaleIds[] ProfileUris[]
  GetEndpointsResponse=431 ResponseHeader Endpoints:EndpointDescription[]
  HistoryReadRequest=664 RequestHeader HistoryReadDetails:ExtensionObject TimestampsToReturn ReleaseContinuationPoints
    NodesToRead:HistoryReadValueId[]
  HistoryReadResponse=667 ResponseHeader Results:HistoryReadResult[] DiagnosticInfos:DiagnosticInfo[]
  HistoryUpdateRequest=700 RequestHeader HistoryUpdateDetails:ExtensionObject[]
  HistoryUpdateResponse=703 ResponseHeader Results:HistoryUpdateResult[] DiagnosticInfos:DiagnosticInfo[]
  ModifyMonitoredItemsRequest=763 RequestHeader SubscriptionId TimestampsToReturn ItemsToModify:MonitoredItemModifyRequest[]
  ModifyMonitoredItemsResponse=766 ResponseHeader Results:MonitoredItemModifyResult[] DiagnosticInfos:DiagnosticInfo[]
  ModifySubscriptionRequest=793 RequestHeader SubscriptionId RequestedPublishingInterval RequestedLifetimeCount RequestedMaxKeepAliveCount
    MaxNotificationsPerPublish Priority
  ModifySubscriptionResponse=796 ResponseHeader RevisedPublishingInterval RevisedLifetimeCount RevisedMaxKeepAliveCount
  OpenSecureChannelRequest=446 RequestHeader ClientProtocolVersion RequestType:SecurityTokenRequestType SecurityMode:MessageSecurityMode ClientNonce
    RequestedLifetime
  OpenSecureChannelResponse=449 ResponseHeader ServerProtocolVersion SecurityToken:ChannelSecurityToken ServerNonce
  PublishRequest=826 RequestHeader SubscriptionAcknowledgements:SubscriptionAcknowledgement[]
  PublishResponse=829 ResponseHeader SubscriptionId AvailableSequenceNumbers[] MoreNotifications NotificationMessage Results[]
    DiagnosticInfos:DiagnosticInfo[]
  QueryFirstRequest=615 RequestHeader View:ViewDescription NodeTypes:NodeTypeDescription[] Filter:ContentFilter MaxDataSetsToReturn
    MaxReferencesToReturn
  QueryFirstResponse=618 ResponseHeader QueryDataSets:QueryDataSet[] ContinuationPoint ParsingResults:ParsingResult[]
    DiagnosticInfos:DiagnosticInfo[] FilterResult:ContentFilterResult
  QueryNextRequest=621 RequestHeader ReleaseContinuationPoint ContinuationPoint
  QueryNextResponse=624 ResponseHeader QueryDataSets:QueryDataSet[] RevisedContinuationPoint
  ReadRequest=631 RequestHeader MaxAge TimestampsToReturn NodesToRead:ReadValueId[]
  ReadResponse=634 ResponseHeader Results:DataValue[] DiagnosticInfos:DiagnosticInfo[]
  RegisterNodesRequest=560 RequestHeader NodesToRegister:NodeId[]
  RegisterNodesResponse=563 ResponseHeader RegisteredNodeIds:NodeId[]
  RegisterServer2Request=12211 RequestHeader Server:RegisteredServer DiscoveryConfiguration:ExtensionObject[]
  RegisterServer2Response=12212 ResponseHeader ConfigurationResults[] DiagnosticInfos:DiagnosticInfo[]
  RegisterServerRequest=437 RequestHeader Server:RegisteredServer
  RegisterServerResponse=440 ResponseHeader
  RepublishRequest=832 RequestHeader SubscriptionId RetransmitSequenceNumber
  RepublishResponse=835 ResponseHeader NotificationMessage
  SetMonitoringModeRequest=769 RequestHeader SubscriptionId MonitoringMode MonitoredItemIds[]
  SetMonitoringModeResponse=772 ResponseHeader Results[] DiagnosticInfos:DiagnosticInfo[]
  SetPublishingModeRequest=799 RequestHeader PublishingEnabled SubscriptionIds[]
  SetPublishingModeResponse=802 ResponseHeader Results[] DiagnosticInfos:DiagnosticInfo[]
  SetTriggeringRequest=775 RequestHeader SubscriptionId TriggeringItemId LinksToAdd[] LinksToRemove[]
  SetTriggeringResponse=778 ResponseHeader AddResults[] AddDiagnosticInfos:DiagnosticInfo[] RemoveResults[] RemoveDiagnosticInfos:DiagnosticInfo[]
  TransferSubscriptionsRequest=841 RequestHeader SubscriptionIds[] SendInitialValues
  TransferSubscriptionsResponse=844 ResponseHeader Results:TransferResult[] DiagnosticInfos:DiagnosticInfo[]
  TranslateBrowsePathsToNodeIdsRequest=554 RequestHeader BrowsePaths:BrowsePath[]
  TranslateBrowsePathsToNodeIdsResponse=557 ResponseHeader Results:BrowsePathResult[] DiagnosticInfos:DiagnosticInfo[]
  UnregisterNodesRequest=566 RequestHeader NodesToUnregister:NodeId[]
  UnregisterNodesResponse=569 ResponseHeader
  WriteRequest=673 RequestHeader NodesToWrite:WriteValue[]
  WriteResponse=676 ResponseHeader Results[] DiagnosticInfos:DiagnosticInfo[]
`;
