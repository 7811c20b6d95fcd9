/**
 * Structures of OPC UA (OPC 10000-4 §7, OPC 10000-5 §12, OPC 10000-8, OPC 10000-11): name, number of its binary encoding (OPC 10000-6 annex A)
 * where it may be an extension, and members. A member's type is written behind its name where it is neither that of the same name nor what
 * `members.ts` says; `[]` stands behind lists.
 */
export const STRUCTURES = `
  ServiceFault=397 ResponseHeader
  AnonymousIdentityToken=321 PolicyId
  UserNameIdentityToken=324 PolicyId UserName Password EncryptionAlgorithm
  X509IdentityToken=327 PolicyId CertificateData
  IssuedIdentityToken=940 PolicyId TokenData EncryptionAlgorithm
  ElementOperand=594 Index
  LiteralOperand=597 Value:Variant
  AttributeOperand=600 NodeId Alias BrowsePath:RelativePath AttributeId IndexRange
  SimpleAttributeOperand=603 TypeDefinitionId:NodeId BrowsePath:QualifiedName[] AttributeId IndexRange
  ObjectAttributes=354 SpecifiedAttributes DisplayName:LocalizedText Description:LocalizedText WriteMask UserWriteMask EventNotifier
  VariableAttributes=357 SpecifiedAttributes DisplayName:LocalizedText Description:LocalizedText WriteMask UserWriteMask Value:Variant
    DataType:NodeId ValueRank ArrayDimensions[] AccessLevel UserAccessLevel MinimumSamplingInterval Historizing
  MethodAttributes=360 SpecifiedAttributes DisplayName:LocalizedText Description:LocalizedText WriteMask UserWriteMask Executable UserExecutable
  ObjectTypeAttributes=363 SpecifiedAttributes DisplayName:LocalizedText Description:LocalizedText WriteMask UserWriteMask IsAbstract
  VariableTypeAttributes=366 SpecifiedAttributes DisplayName:LocalizedText Description:LocalizedText WriteMask UserWriteMask Value:Variant
    DataType:NodeId ValueRank ArrayDimensions[] IsAbstract
  ReferenceTypeAttributes=369 SpecifiedAttributes DisplayName:LocalizedText Description:LocalizedText WriteMask UserWriteMask IsAbstract Symmetric
    InverseName:LocalizedText
  DataTypeAttributes=372 SpecifiedAttributes DisplayName:LocalizedText Description:LocalizedText WriteMask UserWriteMask IsAbstract
  ViewAttributes=375 SpecifiedAttributes DisplayName:LocalizedText Description:LocalizedText WriteMask UserWriteMask ContainsNoLoops EventNotifier
  DataChangeFilter=724 Trigger:DataChangeTrigger DeadbandType DeadbandValue
  EventFilter=727 SelectClauses:SimpleAttributeOperand[] WhereClause:ContentFilter
  AggregateFilter=730 StartTime AggregateType:NodeId ProcessingInterval AggregateConfiguration
  EventFilterResult=736 SelectClauseResults[] SelectClauseDiagnosticInfos:DiagnosticInfo[] WhereClauseResult:ContentFilterResult
  AggregateFilterResult=739 RevisedStartTime RevisedProcessingInterval RevisedAggregateConfiguration:AggregateConfiguration
  DataChangeNotification=811 MonitoredItems:MonitoredItemNotification[] DiagnosticInfos:DiagnosticInfo[]
  EventNotificationList=916 Events:EventFieldList[]
  StatusChangeNotification=820 Status DiagnosticInfo
  HistoryData=658 DataValues:DataValue[]
  HistoryEvent=661 Events:HistoryEventFieldList[]
  HistoryModifiedData=11227 DataValues:DataValue[] ModificationInfos:ModificationInfo[]
  ReadEventDetails=646 NumValuesPerNode StartTime EndTime Filter:EventFilter
  ReadRawModifiedDetails=649 IsReadModified StartTime EndTime NumValuesPerNode ReturnBounds
  ReadProcessedDetails=652 StartTime EndTime ProcessingInterval AggregateType:NodeId[] AggregateConfiguration
  ReadAtTimeDetails=655 ReqTimes[] UseSimpleBounds
  UpdateDataDetails=682 NodeId PerformInsertReplace:PerformUpdateType UpdateValues:DataValue[]
  UpdateStructureDataDetails=11300 NodeId PerformInsertReplace:PerformUpdateType UpdateValues:DataValue[]
  UpdateEventDetails=685 NodeId PerformInsertReplace:PerformUpdateType Filter:EventFilter EventData:HistoryEventFieldList[]
  DeleteRawModifiedDetails=688 NodeId IsDeleteModified StartTime EndTime
  DeleteAtTimeDetails=691 NodeId ReqTimes[]
  DeleteEventDetails=694 NodeId EventIds[]
  Argument=298 Name DataType:NodeId ValueRank ArrayDimensions[] Description:LocalizedText
  EnumValueType=8251 Value:Int64 DisplayName:LocalizedText Description:LocalizedText
  Range=886 Low High
  EUInformation=889 NamespaceUri UnitId DisplayName:LocalizedText Description:LocalizedText
  AxisInformation=12089 EngineeringUnits:EUInformation EuRange:Range Title:LocalizedText AxisScaleType:AxisScaleEnumeration AxisSteps[]
  XVType=12090 X Value
  ComplexNumberType=12181 Real Imaginary
  DoubleComplexNumberType=12182 Real:Double Imaginary:Double
  TimeZoneDataType=8917 Offset DaylightSavingInOffset
  ServerStatusDataType=864 StartTime CurrentTime State:ServerState BuildInfo SecondsTillShutdown ShutdownReason:LocalizedText
  BuildInfo=340 ProductUri ManufacturerName ProductName SoftwareVersion BuildNumber BuildDate
  ServerDiagnosticsSummaryDataType=861 ServerViewCount CurrentSessionCount CumulatedSessionCount SecurityRejectedSessionCount RejectedSessionCount
    SessionTimeoutCount SessionAbortCount CurrentSubscriptionCount CumulatedSubscriptionCount PublishingIntervalCount SecurityRejectedRequestsCount
    RejectedRequestsCount
  SessionDiagnosticsDataType=867 SessionId:NodeId SessionName ClientDescription:ApplicationDescription ServerUri EndpointUrl LocaleIds[]
    ActualSessionTimeout MaxResponseMessageSize ClientConnectionTime ClientLastContactTime CurrentSubscriptionsCount CurrentMonitoredItemsCount
    CurrentPublishRequestsInQueue TotalRequestCount:ServiceCounterDataType UnauthorizedRequestCount ReadCount:ServiceCounterDataType
    HistoryReadCount:ServiceCounterDataType WriteCount:ServiceCounterDataType HistoryUpdateCount:ServiceCounterDataType
    CallCount:ServiceCounterDataType CreateMonitoredItemsCount:ServiceCounterDataType ModifyMonitoredItemsCount:ServiceCounterDataType
    SetMonitoringModeCount:ServiceCounterDataType SetTriggeringCount:ServiceCounterDataType DeleteMonitoredItemsCount:ServiceCounterDataType
    CreateSubscriptionCount:ServiceCounterDataType ModifySubscriptionCount:ServiceCounterDataType SetPublishingModeCount:ServiceCounterDataType
    PublishCount:ServiceCounterDataType RepublishCount:ServiceCounterDataType TransferSubscriptionsCount:ServiceCounterDataType
    DeleteSubscriptionsCount:ServiceCounterDataType AddNodesCount:ServiceCounterDataType AddReferencesCount:ServiceCounterDataType
    DeleteNodesCount:ServiceCounterDataType DeleteReferencesCount:ServiceCounterDataType BrowseCount:ServiceCounterDataType
    BrowseNextCount:ServiceCounterDataType TranslateBrowsePathsToNodeIdsCount:ServiceCounterDataType QueryFirstCount:ServiceCounterDataType
    QueryNextCount:ServiceCounterDataType RegisterNodesCount:ServiceCounterDataType UnregisterNodesCount:ServiceCounterDataType
  SessionSecurityDiagnosticsDataType=870 SessionId:NodeId ClientUserIdOfSession ClientUserIdHistory[] AuthenticationMechanism Encoding
    TransportProtocol SecurityMode:MessageSecurityMode SecurityPolicyUri ClientCertificate
  SubscriptionDiagnosticsDataType=876 SessionId:NodeId SubscriptionId Priority PublishingInterval MaxKeepAliveCount MaxLifetimeCount
    MaxNotificationsPerPublish PublishingEnabled ModifyCount EnableCount DisableCount RepublishRequestCount RepublishMessageRequestCount
    RepublishMessageCount TransferRequestCount TransferredToAltClientCount TransferredToSameClientCount PublishRequestCount
    DataChangeNotificationsCount EventNotificationsCount NotificationsCount LatePublishRequestCount CurrentKeepAliveCount CurrentLifetimeCount
    UnacknowledgedMessageCount DiscardedMessageCount MonitoredItemCount DisabledMonitoredItemCount MonitoringQueueOverflowCount NextSequenceNumber
    EventQueueOverFlowCount
  SamplingIntervalDiagnosticsDataType=858 SamplingInterval MonitoredItemCount MaxMonitoredItemCount DisabledMonitoredItemCount
  ServiceCounterDataType=873 TotalCount ErrorCount
  RedundantServerDataType=855 ServerId ServiceLevel ServerState
  NetworkGroupDataType=11958 ServerUri NetworkPaths:EndpointUrlListDataType[]
  EndpointUrlListDataType=11957 EndpointUrlList[]
  StatusResult=301 StatusCode DiagnosticInfo
  ModelChangeStructureDataType=879 Affected:NodeId AffectedType:NodeId Verb
  SemanticChangeStructureDataType=899 Affected:NodeId AffectedType:NodeId
  ProgramDiagnosticDataType=896 CreateSessionId:NodeId CreateClientName InvocationCreationTime LastTransitionTime LastMethodCall
    LastMethodSessionId:NodeId LastMethodInputArguments:Argument[] LastMethodOutputArguments:Argument[] LastMethodCallTime
    LastMethodReturnStatus:StatusResult
  Annotation=893 Message UserName AnnotationTime
  SignedSoftwareCertificate=346 CertificateData Signature
  MdnsDiscoveryConfiguration=12901 MdnsServerName ServerCapabilities[]
  TrustListDataType=12680 SpecifiedLists TrustedCertificates[] TrustedCrls[] IssuerCertificates[] IssuerCrls[]
  EndpointConfiguration=333 OperationTimeout UseBinaryEncoding MaxStringLength MaxByteStringLength MaxArrayLength MaxMessageSize MaxBufferSize
    ChannelLifetime SecurityTokenLifetime
  RolePermissionType=128 RoleId:NodeId Permissions
  EnumDefinition=123 Fields:EnumField[]
  StructureDefinition=122 DefaultEncodingId:NodeId BaseDataType:NodeId StructureType Fields:StructureField[]
  RequestHeader=391 AuthenticationToken:NodeId Timestamp RequestHandle ReturnDiagnostics AuditEntryId TimeoutHint AdditionalHeader:ExtensionObject
  SignatureData=458 Algorithm Signature
  ResponseHeader=394 Timestamp RequestHandle ServiceResult ServiceDiagnostics:DiagnosticInfo StringTable[] AdditionalHeader:ExtensionObject
  AddNodesItem=378 ParentNodeId:ExpandedNodeId ReferenceTypeId:NodeId RequestedNewNodeId:ExpandedNodeId BrowseName:QualifiedName NodeClass
    NodeAttributes:ExtensionObject TypeDefinition:ExpandedNodeId
  AddNodesResult=485 StatusCode AddedNodeId:NodeId
  AddReferencesItem=381 SourceNodeId:NodeId ReferenceTypeId:NodeId IsForward TargetServerUri TargetNodeId:ExpandedNodeId TargetNodeClass:NodeClass
  BrowseResult=524 StatusCode ContinuationPoint References:ReferenceDescription[]
  ViewDescription=513 ViewId:NodeId Timestamp ViewVersion
  BrowseDescription=516 NodeId BrowseDirection ReferenceTypeId:NodeId IncludeSubtypes NodeClassMask ResultMask
  CallMethodRequest=706 ObjectId:NodeId MethodId:NodeId InputArguments:Variant[]
  CallMethodResult=709 StatusCode InputArgumentResults[] InputArgumentDiagnosticInfos:DiagnosticInfo[] OutputArguments:Variant[]
  MonitoredItemCreateRequest=745 ItemToMonitor:ReadValueId MonitoringMode RequestedParameters:MonitoringParameters
  MonitoredItemCreateResult=748 StatusCode MonitoredItemId RevisedSamplingInterval RevisedQueueSize FilterResult:ExtensionObject
  ApplicationDescription=310 ApplicationUri ProductUri ApplicationName:LocalizedText ApplicationType GatewayServerUri DiscoveryProfileUri
    DiscoveryUrls[]
  EndpointDescription=314 EndpointUrl Server:ApplicationDescription ServerCertificate SecurityMode:MessageSecurityMode SecurityPolicyUri
    UserIdentityTokens:UserTokenPolicy[] TransportProfileUri SecurityLevel
  DeleteNodesItem=384 NodeId DeleteTargetReferences
  DeleteReferencesItem=387 SourceNodeId:NodeId ReferenceTypeId:NodeId IsForward TargetNodeId:ExpandedNodeId DeleteBidirectional
  ServerOnNetwork=12207 RecordId ServerName DiscoveryUrl ServerCapabilities[]
  HistoryReadValueId=637 NodeId IndexRange DataEncoding:QualifiedName ContinuationPoint
  HistoryReadResult=640 StatusCode ContinuationPoint HistoryData:ExtensionObject
  HistoryUpdateResult=697 StatusCode OperationResults[] DiagnosticInfos:DiagnosticInfo[]
  MonitoredItemModifyRequest=757 MonitoredItemId RequestedParameters:MonitoringParameters
  MonitoredItemModifyResult=760 StatusCode RevisedSamplingInterval RevisedQueueSize FilterResult:ExtensionObject
  ChannelSecurityToken=443 ChannelId TokenId CreatedAt RevisedLifetime
  SubscriptionAcknowledgement=823 SubscriptionId SequenceNumber
  NotificationMessage=805 SequenceNumber PublishTime NotificationData:ExtensionObject[]
  NodeTypeDescription=575 TypeDefinitionNode:ExpandedNodeId IncludeSubTypes DataToReturn:QueryDataDescription[]
  ContentFilter=588 Elements:ContentFilterElement[]
  QueryDataSet=579 NodeId:ExpandedNodeId TypeDefinitionNode:ExpandedNodeId Values:Variant[]
  ParsingResult=612 StatusCode DataStatusCodes[] DataDiagnosticInfos:DiagnosticInfo[]
  ContentFilterResult=609 ElementResults:ContentFilterElementResult[] ElementDiagnosticInfos:DiagnosticInfo[]
  ReadValueId=628 NodeId AttributeId IndexRange DataEncoding:QualifiedName
  RegisteredServer=434 ServerUri ProductUri ServerNames:LocalizedText[] ServerType:ApplicationType GatewayServerUri DiscoveryUrls[]
    SemaphoreFilePath IsOnline
  TransferResult=838 StatusCode AvailableSequenceNumbers[]
  BrowsePath=545 StartingNode:NodeId RelativePath
  BrowsePathResult=551 StatusCode Targets:BrowsePathTarget[]
  WriteValue=670 NodeId AttributeId IndexRange Value:DataValue
  RelativePath=542 Elements:RelativePathElement[]
  AggregateConfiguration=950 UseServerCapabilitiesDefaults TreatUncertainAsBad PercentDataBad PercentDataGood UseSlopedExtrapolation
  MonitoredItemNotification=808 ClientHandle Value:DataValue
  EventFieldList=919 ClientHandle EventFields:Variant[]
  HistoryEventFieldList=922 EventFields:Variant[]
  ModificationInfo=11226 ModificationTime UpdateType:HistoryUpdateType UserName
  EnumField=14845 Value:Int64 DisplayName:LocalizedText Description:LocalizedText Name
  StructureField=14844 Name Description:LocalizedText DataType:NodeId ValueRank ArrayDimensions[] MaxStringLength:UInt32 IsOptional
  ReferenceDescription=520 ReferenceTypeId:NodeId IsForward NodeId:ExpandedNodeId BrowseName:QualifiedName DisplayName:LocalizedText NodeClass
    TypeDefinition:ExpandedNodeId
  MonitoringParameters=742 ClientHandle SamplingInterval Filter:ExtensionObject QueueSize DiscardOldest
  UserTokenPolicy=306 PolicyId TokenType:UserTokenType IssuedTokenType IssuerEndpointUrl SecurityPolicyUri
  QueryDataDescription=572 RelativePath AttributeId IndexRange
  ContentFilterElement=585 FilterOperator FilterOperands:ExtensionObject[]
  ContentFilterElementResult=606 StatusCode OperandStatusCodes[] OperandDiagnosticInfos:DiagnosticInfo[]
  BrowsePathTarget=548 TargetId:ExpandedNodeId RemainingPathIndex
  RelativePathElement=539 ReferenceTypeId:NodeId IsInverse IncludeSubtypes TargetName:QualifiedName
`;
