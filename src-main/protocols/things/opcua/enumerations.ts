/**
 * Enumerations of OPC UA (OPC 10000-4 §7, OPC 10000-3 §8, OPC 10000-6 annex A.1): name, then the names of its values, each one more than the one
 * before it unless it says its number.
 */
export const ENUMERATIONS = `
  NodeClass 0=Unspecified Object Variable 4=Method 8=ObjectType 16=VariableType 32=ReferenceType 64=DataType 128=View
  ApplicationType 0=Server Client ClientAndServer DiscoveryServer
  MessageSecurityMode 0=Invalid None Sign SignAndEncrypt
  UserTokenType 0=Anonymous UserName Certificate IssuedToken Kerberos
  SecurityTokenRequestType 0=Issue Renew
  BrowseDirection 0=Forward Inverse Both Invalid
  FilterOperator 0=Equals IsNull GreaterThan LessThan GreaterThanOrEqual LessThanOrEqual Like Not Between InList And Or Cast InView OfType RelatedTo
    BitwiseAnd BitwiseOr
  TimestampsToReturn 0=Source Server Both Neither Invalid
  HistoryUpdateType 1=Insert Replace Update Delete
  PerformUpdateType 1=Insert Replace Update Remove
  MonitoringMode 0=Disabled Sampling Reporting
  DataChangeTrigger 0=Status StatusValue StatusValueTimestamp
  DeadbandType 0=None Absolute Percent
  ServerState 0=Running Failed NoConfiguration Suspended Shutdown Test CommunicationFault Unknown
  AxisScaleEnumeration 0=Linear Log Ln
  AttributeId 1=NodeId NodeClass BrowseName DisplayName Description WriteMask UserWriteMask IsAbstract Symmetric InverseName ContainsNoLoops
    EventNotifier Value DataType ValueRank ArrayDimensions AccessLevel UserAccessLevel MinimumSamplingInterval Historizing Executable UserExecutable
    DataTypeDefinition RolePermissions UserRolePermissions AccessRestrictions AccessLevelEx
  StructureType 0=Structure StructureWithOptionalFields Union StructureWithSubtypedValues UnionWithSubtypedValues
`;
