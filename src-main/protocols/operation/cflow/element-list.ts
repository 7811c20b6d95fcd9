/**
 * Information elements of NetFlow 9 and IPFIX by number: RFC 3954 §8, RFC 7012, IANA's registry "IPFIX Information Elements". Each has the name that
 * templates show, how its value is read, the key of the field that shows it, and that field's title: `8=IP_SRC_ADDR;a4;srcaddr;SrcAddr`.
 */
export const ELEMENT_LIST = `
1=BYTES;u8;octets;Octets|2=PKTS;u8;packets;Packets|3=FLOWS;u8;flows;Flows|4=PROTOCOL;u1;protocol;Protocol|5=IP_TOS;x1;tos;IP ToS
6=TCP_FLAGS;flags;tcpflags;TCP Flags|7=L4_SRC_PORT;u2;srcport;SrcPort|8=IP_SRC_ADDR;a4;srcaddr;SrcAddr|9=SRC_MASK;u1;srcmask;SrcMask
10=INPUT_SNMP;u4;inputint;InputInt|11=L4_DST_PORT;u2;dstport;DstPort|12=IP_DST_ADDR;a4;dstaddr;DstAddr|13=DST_MASK;u1;dstmask;DstMask
14=OUTPUT_SNMP;u4;outputint;OutputInt|15=IP_NEXT_HOP;a4;nexthop;NextHop|16=SRC_AS;u4;srcas;SrcAS|17=DST_AS;u4;dstas;DstAS
18=BGP_NEXT_HOP;a4;bgpnexthop;BGPNextHop|19=MUL_DPKTS;u8;mulpackets;MulticastPackets|20=MUL_DOCTETS;u8;muloctets;MulticastOctets
21=LAST_SWITCHED;end;timeend;EndTime|22=FIRST_SWITCHED;start;timestart;StartTime|23=OUT_BYTES;u8;post_octets;Post Octets
24=OUT_PKTS;u8;post_packets;Post Packets|25=IP LENGTH MINIMUM;u8;length_min;MinLength|26=IP LENGTH MAXIMUM;u8;length_max;MaxLength
27=IPV6_SRC_ADDR;a6;srcaddrv6;SrcAddr|28=IPV6_DST_ADDR;a6;dstaddrv6;DstAddr|29=IPV6_SRC_MASK;u1;srcmaskv6;SrcMask
30=IPV6_DST_MASK;u1;dstmaskv6;DstMask|31=FLOW_LABEL;u4;ipv6flowlabel;ipv6FlowLabel|32=ICMP_TYPE;x2;icmp_type_code_ipv4;ICMP Type
33=IGMP_TYPE;u1;igmp_type;IGMP Type|34=SAMPLING_INTERVAL;u4;sampling_interval;Sampling interval
35=SAMPLING_ALGORITHM;u1;sampling_algorithm;Sampling algorithm|36=FLOW_ACTIVE_TIMEOUT;u2;flow_active_timeout;Flow active timeout
37=FLOW_INACTIVE_TIMEOUT;u2;flow_inactive_timeout;Flow inactive timeout|38=ENGINE_TYPE;u1;engine_type;EngineType
39=ENGINE_ID;u1;engine_id;EngineId|40=TOTAL_BYTES_EXP;u8;octetsexp;OctetsExp|41=TOTAL_PKTS_EXP;u8;packetsexp;PacketsExp
42=TOTAL_FLOWS_EXP;u8;flowsexp;FlowsExp|43=IPV4_ROUTER_SC;a4;ipv4_router_sc;ipv4RouterSc|44=IP_SRC_PREFIX;a4;srcprefix;SrcPrefix
45=IP_DST_PREFIX;a4;dstprefix;DstPrefix|46=MPLS_TOP_LABEL_TYPE;u1;toplabeltype;TopLabelType
47=MPLS_TOP_LABEL_ADDR;a4;toplabeladdr;TopLabelAddr|48=FLOW_SAMPLER_ID;u1;sampler_id;SamplerID
49=FLOW_SAMPLER_MODE;u1;sampler_mode;SamplerMode|50=FLOW_SAMPLER_RANDOM_INTERVAL;u4;sampler_random_interval;SamplerRandomInterval
51=FLOW_CLASS;u1;flow_class;FlowClass|52=IP TTL MINIMUM;u1;ttl_min;MinTTL|53=IP TTL MAXIMUM;u1;ttl_max;MaxTTL
54=IPv4 ID;u4;frag_ident;fragIdent|55=DST_TOS;x1;post_tos;Post IP ToS|56=SRC_MAC;mac;srcmac;Source Mac Address
57=DST_MAC;mac;post_dstmac;Post Destination Mac Address|58=SRC_VLAN;u2;vlanid;Vlan Id|59=DST_VLAN;u2;post_vlanid;Post Vlan Id
60=IP_PROTOCOL_VERSION;u1;ip_version;IPVersion|61=DIRECTION;u1;direction;Direction|62=IPV6_NEXT_HOP;a6;nexthopv6;NextHop
63=BGP_IPV6_NEXT_HOP;a6;bgpnexthopv6;BGPNextHop|64=IPV6_OPTION_HEADERS;x4;ipv6_exthdr;IPv6 Extension Headers
70=MPLS_LABEL_1;mpls;mpls1;MPLS-Label1|71=MPLS_LABEL_2;mpls;mpls2;MPLS-Label2|72=MPLS_LABEL_3;mpls;mpls3;MPLS-Label3
73=MPLS_LABEL_4;mpls;mpls4;MPLS-Label4|74=MPLS_LABEL_5;mpls;mpls5;MPLS-Label5|75=MPLS_LABEL_6;mpls;mpls6;MPLS-Label6
76=MPLS_LABEL_7;mpls;mpls7;MPLS-Label7|77=MPLS_LABEL_8;mpls;mpls8;MPLS-Label8|78=MPLS_LABEL_9;mpls;mpls9;MPLS-Label9
79=MPLS_LABEL_10;mpls;mpls10;MPLS-Label10|80=DESTINATION_MAC;mac;dstmac;Destination Mac Address
81=SOURCE_MAC;mac;post_srcmac;Post Source Mac Address|82=IF_NAME;text;if_name;IfName|83=IF_DESC;text;if_descr;IfDescr
84=SAMPLER_NAME;text;sampler_name;SamplerName|85=BYTES_TOTAL;u8;permanent_octets;Permanent Octets
86=PACKETS_TOTAL;u8;permanent_packets;Permanent Packets|88=FRAGMENT_OFFSET;u2;fragment_offset;Fragment Offset
89=FORWARDING_STATUS;status;forwarding_status;ForwardingStatus|90=VPN_ROUTE_DISTINGUISHER;bytes;mpls_vpn_rd;MPLS VPN RD
91=mplsTopLabelPrefixLength;u1;mpls_top_label_prefix_length;MPLS Top Label Prefix Length
92=SRC_TRAFFIC_INDEX;u4;src_traffic_index;Src Traffic Index|93=DST_TRAFFIC_INDEX;u4;dst_traffic_index;Dst Traffic Index
94=APPLICATION_DESC;text;appl_desc;ApplicationDesc|95=APPLICATION_ID;application;appl_id;Application ID
96=APPLICATION_NAME;text;appl_name;ApplicationName|98=postIpDiffServCodePoint;u1;post_ip_diff_serv_code_point;Post Ip Diff Serv Code Point
99=multicastReplicationFactor;u4;multicast_replication_factor;Multicast Replication Factor
101=classificationEngineId;u1;classification_engine_id;Classification Engine Id|128=DST_AS_PEER;u4;peer_dstas;PeerDstAS
129=SRC_AS_PEER;u4;peer_srcas;PeerSrcAS|130=exporterIPv4Address;a4;exporter_addr;ExporterAddr
131=exporterIPv6Address;a6;exporter_addr_v6;ExporterAddr|132=DROPPED_BYTES;u8;drop_octets;Dropped Octets
133=DROPPED_PACKETS;u8;drop_packets;Dropped Packets|134=DROPPED_BYTES_TOTAL;u8;drop_total_octets;Dropped Total Octets
135=DROPPED_PACKETS_TOTAL;u8;drop_total_packets;Dropped Total Packets|136=flowEndReason;u1;flow_end_reason;Flow End Reason
137=commonPropertiesId;u8;common_properties_id;Common Properties Id|138=observationPointId;u8;observation_point_id;Observation Point Id
139=icmpTypeCodeIPv6;icmp6;icmp_ipv6_type;IPv6 ICMP Type|140=MPLS_TOP_LABEL_IPv6_ADDRESS;a6;toplabeladdr_v6;TopLabelAddr V6
141=lineCardId;u4;scope_linecard;ScopeLinecard|142=portId;u4;port_id;Port Id|143=meteringProcessId;u4;mp_id;Metering Process Id
144=FLOW_EXPORTER;u4;flow_exporter;FlowExporter|145=templateId;u2;template_id;Template Id
146=wlanChannelId;u1;wlan_channel_id;Wireless LAN Channel Id|147=wlanSSID;text;wlan_ssid;Wireless LAN SSId|148=flowId;u8;flow_id;Flow Id
149=observationDomainId;u4;od_id;Observation Domain Id|150=flowStartSeconds;start;abstimestart;StartTime
151=flowEndSeconds;end;abstimeend;EndTime|152=flowStartMilliseconds;start;abstimestart;StartTime
153=flowEndMilliseconds;end;abstimeend;EndTime|154=flowStartMicroseconds;start;abstimestart;StartTime
155=flowEndMicroseconds;end;abstimeend;EndTime|156=flowStartNanoseconds;start;abstimestart;StartTime
157=flowEndNanoseconds;end;abstimeend;EndTime|158=flowStartDeltaMicroseconds;start;abstimestart;StartTime
159=flowEndDeltaMicroseconds;end;abstimeend;EndTime|160=systemInitTimeMilliseconds;ms;sys_init_time;System Init Time
161=flowDurationMilliseconds;dms;timedelta;Duration|162=flowDurationMicroseconds;dus;timedelta;Duration
163=observedFlowTotalCount;u8;flows;Flows|164=ignoredPacketTotalCount;u8;ignore_packets;Ignored Packets
165=ignoredOctetTotalCount;u8;ignore_octets;Ignored Octets|166=notSentFlowTotalCount;u8;notsent_flows;Not Sent Flows
167=notSentPacketTotalCount;u8;notsent_packets;Not Sent Packets|168=notSentOctetTotalCount;u8;notsent_octets;Not Sent Octets
169=destinationIPv6Prefix;a6;dstnetv6;DstNet|170=sourceIPv6Prefix;a6;srcnetv6;SrcNet
171=postOctetTotalCount;u8;post_total_octets;Post Total Octets|172=postPacketTotalCount;u8;post_total_packets;Post Total Packets
173=flowKeyIndicator;bytes;post_key;floKeyIndicator|174=postMCastPacketTotalCount;u8;post_total_mulpackets;Post Total Multicast Packets
175=postMCastOctetTotalCount;u8;post_total_muloctets;Post Total Multicast Octets|176=ICMP_IPv4_TYPE;u1;icmp_ipv4_type;IPv4 ICMP Type
177=ICMP_IPv4_CODE;u1;icmp_ipv4_code;IPv4 ICMP Code|178=ICMP_IPv6_TYPE;u1;icmp_ipv6_type;IPv6 ICMP Type
179=ICMP_IPv6_CODE;u1;icmp_ipv6_code;IPv6 ICMP Code|180=UDP_SRC_PORT;u2;srcport;SrcPort|181=UDP_DST_PORT;u2;dstport;DstPort
182=TCP_SRC_PORT;u2;srcport;SrcPort|183=TCP_DST_PORT;u2;dstport;DstPort|184=TCP_SEQ_NUM;u4;tcp_seq_num;TCP Sequence Number
185=TCP_ACK_NUM;u4;tcp_ack_num;TCP Acknowledgement Number|186=TCP_WINDOW_SIZE;u2;tcp_windows_size;TCP Windows Size
187=TCP_URGENT_PTR;u2;tcp_urg_ptr;TCP Urgent Pointer|188=TCP_HEADER_LEN;u1;tcp_header_length;TCP Header Length
189=IP_HEADER_LEN;u1;ip_header_length;IP Header Length|190=IP_TOTAL_LEN;u2;ipv4_total_length;IPV4 Total Length
191=payloadLengthIPv6;u2;ipv6_payload_length;IPv6 Payload Length|192=IP_TTL;u1;ip_ttl;IP TTL
193=nextHeaderIPv6;u1;ipv6_next_hdr;IPv6 Next Header|194=mplsPayloadLength;u4;mpls_payload_length;mplsPayloadLength
195=IP_DSCP;u1;ip_dscp;DSCP|196=IP_PRECEDENCE;u1;ip_precedence;IP Precedence|197=IP_FRAGMENT_FLAGS;x1;ip_fragment_flags;IP Fragment Flags
198=DELTA_BYTES_SQUARED;u8;delta_octets_squared;DeltaOctetsSquared|199=TOTAL_BYTES_SQUARED;u8;total_octets_squared;TotalOctetsSquared
200=MPLS_TOP_LABEL_TTL;u1;mpls_top_label_ttl;MPLS Top Label TTL|201=MPLS_LABEL_STACK_OCTETS;u4;mpls_label_length;MPLS Label Stack Length
202=MPLS_LABEL_STACK_DEPTH;u4;mpls_label_depth;MPLS Label Stack Depth|203=MPLS_TOP_LABEL_EXP;u1;mpls_top_label_exp;MPLS Top Label Exp
204=IP_PAYLOAD_LENGTH;u4;ip_payload_length;IP Payload Length|205=UDP_LENGTH;u2;udp_length;UDP Length
206=IS_MULTICAST;x1;is_multicast;IsMulticast|207=IP_HEADER_WORDS;u1;ip_header_words;IPHeaderLen
208=IP_OPTION_MAP;bytes;option_map;OptionMap|209=TCP_OPTION_MAP;bytes;tcp_option_map;TCP OptionMap|210=paddingOctets;bytes;padding;Padding
211=collectorIPv4Address;a4;collector_addr;CollectorAddr|212=collectorIPv6Address;a6;collector_addr_v6;CollectorAddr
213=collectorInterface;u4;export_interface;ExportInterface|214=collectorProtocolVersion;u1;export_protocol_version;ExportProtocolVersion
215=collectorTransportProtocol;u1;exporter_protocol;ExportTransportProtocol|216=collectorTransportPort;u2;collector_port;CollectorPort
217=exporterTransportPort;u2;exporter_port;ExporterPort|218=tcpSynTotalCount;u8;total_tcp_syn;Total TCP syn
219=tcpFinTotalCount;u8;total_tcp_fin;Total TCP fin|220=tcpRstTotalCount;u8;total_tcp_rst;Total TCP rst
221=tcpPshTotalCount;u8;total_tcp_psh;Total TCP psh|222=tcpAckTotalCount;u8;total_tcp_ack;Total TCP ack
223=tcpUrgTotalCount;u8;total_tcp_urg;Total TCP urg|224=ipTotalLength;u8;ip_total_length;IP Total Length
225=postNATSourceIPv4Address;a4;post_natsource_ipv4_address;Post NAT Source IPv4 Address
226=postNATDestinationIPv4Address;a4;post_natdestination_ipv4_address;Post NAT Destination IPv4 Address
227=postNAPTSourceTransportPort;u2;post_naptsource_transport_port;Post NAPT Source Transport Port
228=postNAPTDestinationTransportPort;u2;post_naptdestination_transport_port;Post NAPT Destination Transport Port
229=natOriginatingAddressRealm;u1;nat_originating_address_realm;Nat Originating Address Realm|230=natEvent;u1;nat_event;Nat Event
231=initiatorOctets;u8;initiator_octets;Initiator Octets|232=responderOctets;u8;responder_octets;Responder Octets
233=firewallEvent;u1;firewall_event;Firewall Event|234=ingressVRFID;u4;ingress_vrfid;Ingress VRFID
235=egressVRFID;u4;egress_vrfid;Egress VRFID|236=VRFname;text;vrfname;VRFname
237=postMplsTopLabelExp;u1;post_mpls_top_label_exp;Post MPLS Top Label Exp|238=tcpWindowScale;u2;tcp_window_scale;Tcp Window Scale
239=biflowDirection;u1;biflow_direction;Biflow Direction|240=ethernetHeaderLength;u1;ethernet_header_length;Ethernet Header Length
241=ethernetPayloadLength;u2;ethernet_payload_length;Ethernet Payload Length
242=ethernetTotalLength;u2;ethernet_total_length;Ethernet Total Length|243=dot1qVlanId;u2;dot1q_vlan_id;Dot1q Vlan Id
244=dot1qPriority;u1;dot1q_priority;Dot1q Priority|245=dot1qCustomerVlanId;u2;dot1q_customer_vlan_id;Dot1q Customer Vlan Id
246=dot1qCustomerPriority;u1;dot1q_customer_priority;Dot1q Customer Priority|247=metroEvcId;text;metro_evc_id;Metro Evc Id
248=metroEvcType;u1;metro_evc_type;Metro Evc Type|249=pseudoWireId;u4;pseudo_wire_id;Pseudo Wire Id
250=pseudoWireType;u2;pseudo_wire_type;Pseudo Wire Type|251=pseudoWireControlWord;u4;pseudo_wire_control_word;Pseudo Wire Control Word
252=ingressPhysicalInterface;u4;ingress_physical_interface;Ingress Physical Interface
253=egressPhysicalInterface;u4;egress_physical_interface;Egress Physical Interface
254=postDot1qVlanId;u2;post_dot1q_vlan_id;Post Dot1q Vlan Id
255=postDot1qCustomerVlanId;u2;post_dot1q_customer_vlan_id;Post Dot1q Customer Vlan Id|256=ethernetType;u2;ethernet_type;Ethernet Type
257=postIpPrecedence;u1;post_ip_precedence;Post Ip Precedence
258=collectionTimeMilliseconds;ms;collection_time_milliseconds;Collection Time Milliseconds
259=exportSctpStreamId;u2;export_sctp_stream_id;Export Sctp Stream Id|260=maxExportSeconds;s;max_export_seconds;Max Export Seconds
261=maxFlowEndSeconds;s;max_flow_end_seconds;Max Flow End Seconds|262=messageMD5Checksum;bytes;message_md5_checksum;Message MD5 Checksum
263=messageScope;u1;message_scope;Message Scope|264=minExportSeconds;s;min_export_seconds;Min Export Seconds
265=minFlowStartSeconds;s;min_flow_start_seconds;Min Flow Start Seconds|266=opaqueOctets;bytes;opaque_octets;Opaque Octets
267=sessionScope;u1;session_scope;Session Scope|268=maxFlowEndMicroseconds;ntp;max_flow_end_microseconds;Max Flow End Microseconds
269=maxFlowEndMilliseconds;ms;max_flow_end_milliseconds;Max Flow End Milliseconds
270=maxFlowEndNanoseconds;ntp;max_flow_end_nanoseconds;Max Flow End Nanoseconds
271=minFlowStartMicroseconds;ntp;min_flow_start_microseconds;Min Flow Start Microseconds
272=minFlowStartMilliseconds;ms;min_flow_start_milliseconds;Min Flow Start Milliseconds
273=minFlowStartNanoseconds;ntp;min_flow_start_nanoseconds;Min Flow Start Nanoseconds
274=collectorCertificate;bytes;collector_certificate;Collector Certificate
275=exporterCertificate;bytes;exporter_certificate;Exporter Certificate
276=dataRecordsReliability;flag;data_records_reliability;Data Records Reliability
277=observationPointType;u1;observation_point_type;Observation Point Type
278=newConnectionDeltaCount;u4;new_connection_delta_count;New Connection Delta Count
279=connectionSumDurationSeconds;u8;connection_sum_duration_seconds;Connection Sum Duration Seconds
280=connectionTransactionId;u8;connection_transaction_id;Connection Transaction Id
281=postNATSourceIPv6Address;a6;post_nat_source_ipv6_address;Post NAT Source IPv6 Address
282=postNATDestinationIPv6Address;a6;post_nat_destination_ipv6_address;Post NAT Destination IPv6 Address
283=natPoolId;u4;nat_pool_id;Nat Pool Id|284=natPoolName;text;nat_pool_name;Nat Pool Name
285=anonymizationFlags;bytes;anonymization_flags;Anonymization Flags
286=anonymizationTechnique;u2;anonymization_technique;Anonymization Technique
287=informationElementIndex;u2;information_element_index;Information Element Index|288=p2pTechnology;text;p2p_technology;P2p Technology
289=tunnelTechnology;text;tunnel_technology;Tunnel Technology|290=encryptedTechnology;text;encrypted_technology;Encrypted Technology
291=basicList|292=subTemplateList;bytes;subtemplate_list;SubTemplate List|293=subTemplateMultiList
294=bgpValidityState;u1;bgp_validity_state;Bgp Validity State|295=IPSecSPI;u4;ipsec_spi;IPSec SPI|296=greKey;u4;gre_key;Gre Key
297=natType;u1;nat_type;Nat Type|298=initiatorPackets;u8;initiator_packets;Initiator Packets
299=responderPackets;u8;responder_packets;Responder Packets|300=observationDomainName;text;observation_domain_name;Observation Domain Name
301=selectionSequenceId;u8;selection_sequence_id;Selection Sequence Id|302=selectorId;u8;selector_id;Selector Id
303=informationElementId;u2;information_element_id;Information Element Id|304=selectorAlgorithm;u2;selector_algorithm;Selector Algorithm
305=samplingPacketInterval;u4;sampling_packet_interval;Sampling Packet Interval
306=samplingPacketSpace;u4;sampling_packet_space;Sampling Packet Space
307=samplingTimeInterval;u4;sampling_time_interval;Sampling Time Interval|308=samplingTimeSpace;u4;sampling_time_space;Sampling Time Space
309=samplingSize;u4;sampling_size;Sampling Size|310=samplingPopulation;u4;sampling_population;Sampling Population
311=samplingProbability;f;sampling_probability;Sampling Probability|312=dataLinkFrameSize;u2;data_link_frame_size;Data Link Frame Size
313=IP_SECTION HEADER;bytes;section_header;SectionHeader|314=IP_SECTION PAYLOAD;bytes;section_payload;SectionPayload
315=dataLinkFrameSection;bytes;data_link_frame_section;Data Link Frame Section
316=mplsLabelStackSection;bytes;mpls_label_stack_section;MPLS Label Stack Section
317=mplsPayloadPacketSection;bytes;mpls_payload_packet_section;MPLS Payload Packet Section
318=selectorIdTotalPktsObserved;u8;selector_id_total_pkts_observed;Selector Id Total Pkts Observed
319=selectorIdTotalPktsSelected;u8;selector_id_total_pkts_selected;Selector Id Total Pkts Selected
320=absoluteError;f;absolute_error;Absolute Error|321=relativeError;f;relative_error;Relative Error
322=observationTimeSeconds;s;observation_time_seconds;Observation Time Seconds
323=observationTimeMilliseconds;ms;observation_time_milliseconds;Observation Time Milliseconds
324=observationTimeMicroseconds;ntp;observation_time_microseconds;Observation Time Microseconds
325=observationTimeNanoseconds;ntp;observation_time_nanoseconds;Observation Time Nanoseconds
326=digestHashValue;u8;digest_hash_value;Digest Hash Value|327=hashIPPayloadOffset;u8;hash_ippayload_offset;Hash IPPayload Offset
328=hashIPPayloadSize;u8;hash_ippayload_size;Hash IPPayload Size|329=hashOutputRangeMin;u8;hash_output_range_min;Hash Output Range Min
330=hashOutputRangeMax;u8;hash_output_range_max;Hash Output Range Max
331=hashSelectedRangeMin;u8;hash_selected_range_min;Hash Selected Range Min
332=hashSelectedRangeMax;u8;hash_selected_range_max;Hash Selected Range Max
333=hashDigestOutput;flag;hash_digest_output;Hash Digest Output|334=hashInitialiserValue;u8;hash_initialiser_value;Hash Initialiser Value
335=selectorName;text;selector_name;Selector Name|336=upperCILimit;f;upper_cilimit;Upper CILimit
337=lowerCILimit;f;lower_cilimit;Lower CILimit|338=confidenceLevel;f;confidence_level;Confidence Level
339=informationElementDataType;u1;information_element_data_type;Information Element Data Type
340=informationElementDescription;text;information_element_description;Information Element Description
341=informationElementName;text;information_element_name;Information Element Name
342=informationElementRangeBegin;u8;information_element_range_begin;Information Element Range Begin
343=informationElementRangeEnd;u8;information_element_range_end;Information Element Range End
344=informationElementSemantics;u1;information_element_semantics;Information Element Semantics
345=informationElementUnits;u2;information_element_units;Information Element Units
346=privateEnterpriseNumber;u4;private_enterprise_number;Private Enterprise Number
347=virtualStationInterfaceId;bytes;virtual_station_interface_id;Virtual Station Interface Id
348=virtualStationInterfaceName;text;virtual_station_interface_name;Virtual Station Interface Name
349=virtualStationUUID;bytes;virtual_station_uuid;Virtual Station Uuid
350=virtualStationName;text;virtual_station_name;Virtual Station Name|351=layer2SegmentId;u8;layer2_segment_id;Layer2 Segment Id
352=layer2OctetDeltaCount;u8;layer2_octet_delta_count;Layer2 Octet Delta Count
353=layer2OctetTotalCount;u8;layer2_octet_total_count;Layer2 Octet Total Count
354=ingressUnicastPacketTotalCount;u8;ingress_unicast_packet_total_count;Ingress Unicast Packet Total Count
355=ingressMulticastPacketTotalCount;u8;ingress_multicast_packet_total_count;Ingress Multicast Packet Total Count
356=ingressBroadcastPacketTotalCount;u8;ingress_broadcast_packet_total_count;Ingress Broadcast Packet Total Count
357=egressUnicastPacketTotalCount;u8;egress_unicast_packet_total_count;Egress Unicast Packet Total Count
358=egressBroadcastPacketTotalCount;u8;egress_broadcast_packet_total_count;Egress Broadcast Packet Total Count
359=monitoringIntervalStartMilliSeconds;ms;monitoring_interval_start_milliseconds;Monitoring Interval Start MilliSeconds
360=monitoringIntervalEndMilliSeconds;ms;monitoring_interval_end_milliseconds;Monitoring Interval End MilliSeconds
361=portRangeStart;u2;port_range_start;Port Range Start|362=portRangeEnd;u2;port_range_end;Port Range End
363=portRangeStepSize;u2;port_range_step_size;Port Range Step Size|364=portRangeNumPorts;u2;port_range_num_ports;Port Range Num Ports
365=staMacAddress;mac;sta_mac_address;Sta Mac Address|366=staIPv4Address;a4;sta_ipv4_address;Sta Ipv4 Address
367=wtpMacAddress;mac;wtp_mac_address;Wtp Mac Address|368=ingressInterfaceType;u4;ingress_interface_type;Ingress Interface Type
369=egressInterfaceType;u4;egress_interface_type;Egress Interface Type|370=rtpSequenceNumber;u2;rtp_sequence_number;Rtp Sequence Number
371=userName;text;user_name;User Name|372=applicationCategoryName;text;application_category_name;Application Category Name
373=applicationSubCategoryName;text;application_sub_category_name;Application Sub Category Name
374=applicationGroupName;text;application_group_name;Application Group Name
375=originalFlowsPresent;u8;original_flows_present;Original Flows Present
376=originalFlowsInitiated;u8;original_flows_initiated;Original Flows Initiated
377=originalFlowsCompleted;u8;original_flows_completed;Original Flows Completed
378=distinctCountOfSourceIPAddress;u8;distinct_count_of_source_ip_address;Distinct Count Of Source Ip Address
379=distinctCountOfDestinationIPAddress;u8;distinct_count_of_destinationip_address;Distinct Count Of Destinationip Address
380=distinctCountOfSourceIPv4Address;u4;distinct_count_of_source_ipv4_address;Distinct Count Of Source Ipv4 Address
381=distinctCountOfDestinationIPv4Address;u4;distinct_count_of_destination_ipv4_address;Distinct Count Of Destination Ipv4 Address
382=distinctCountOfSourceIPv6Address;u8;distinct_count_of_source_ipv6_address;Distinct Count Of Source Ipv6 Address
383=distinctCountOfDestinationIPv6Address;u8;distinct_count_of_destination_ipv6_address;Distinct Count Of Destination Ipv6 Address
384=valueDistributionMethod;u1;value_distribution_method;Value Distribution Method
385=rfc3550JitterMilliseconds;u4;rfc3550_jitter_milliseconds;Rfc3550 Jitter Milliseconds
386=rfc3550JitterMicroseconds;u4;rfc3550_jitter_microseconds;Rfc3550 Jitter Microseconds
387=rfc3550JitterNanoseconds;u4;rfc3550_jitter_nanoseconds;Rfc3550 Jitter Nanoseconds|388=dot1qDEI;flag;dot1q_dei;Dot1q DEI
389=dot1qCustomerDEI;flag;dot1q_customer_dei;Dot1q Customer DEI
390=flowSelectorAlgorithm;u2;flow_selector_algorithm;Flow_Selector_Algorithm
391=flowSelectedOctetDeltaCount;u8;flow_selected_octet_delta_count;Flow_Selected_Octet_Delta_Count
392=flowSelectedPacketDeltaCount;u8;flow_selected_packet_delta_count;Flow_Selected_Packet_Delta_Count
393=flowSelectedFlowDeltaCount;u8;flow_selected_flow_delta_count;Flow_Selected_Flow_Delta_Count
394=selectorIDTotalFlowsObserved;u8;selectorid_total_flows_observed;Selectorid_Total_Flows_Observed
395=selectorIDTotalFlowsSelected;u8;selectorid_total_flows_selected;Selectorid_Total_Flows_Selected
396=samplingFlowInterval;u8;sampling_flow_interval;Sampling_Flow_Interval
397=samplingFlowSpacing;u8;sampling_flow_spacing;Sampling_Flow_Spacing
398=flowSamplingTimeInterval;u8;flow_sampling_time_interval;Flow_Sampling_Time_Interval
399=flowSamplingTimeSpacing;u8;flow_sampling_time_spacing;Flow_Sampling_Time_Spacing
400=hashFlowDomain;u2;hash_flow_domain;Hash_Flow_Domain
401=transportOctetDeltaCount;u8;transport_octet_delta_count;Transport_Octet_Delta_Count
402=transportPacketDeltaCount;u8;transport_packet_delta_count;Transport_Packet_Delta_Count
403=originalExporterIPv4Address;a4;original_exporter_ipv4_address;Original_Exporter_Ipv4_Address
404=originalExporterIPv6Address;a6;original_exporter_ipv6_address;Original_Exporter_Ipv6_Address
405=originalObservationDomainId;u4;original_observation_domain_id;Original_Observation_Domain_Id
406=intermediateProcessId;u4;intermediate_process_id;Intermediate_Process_Id
407=ignoredDataRecordTotalCount;u8;ignored_data_record_total_count;Ignored_Data_Record_Total_Count
408=dataLinkFrameType;u2;data_link_frame_type;Data_Link_Frame_Type|409=sectionOffset;u2;section_offset;Section_Offset
410=sectionExportedOctets;u2;section_exported_octets;Section_Exported_Octets
411=dot1qServiceInstanceTag;bytes;dot1q_service_instance_tag;Dot1q_Service_Instance_Tag
412=dot1qServiceInstanceId;u4;dot1q_service_instance_id;Dot1q_Service_Instance_Id
413=dot1qServiceInstancePriority;u1;dot1q_service_instance_priority;Dot1q_Service_Instance_Priority
414=dot1qCustomerSourceMacAddress;mac;dot1q_customer_source_mac_address;Dot1q_Customer_Source_Mac_Address
415=dot1qCustomerDestinationMacAddress;mac;dot1q_customer_destination_mac_address;Dot1q_Customer_Destination_Mac_Address
416=deprecated [dup of layer2OctetDeltaCount];u8;layer2_octet_delta_count;Layer2 Octet Delta Count
417=postLayer2OctetDeltaCount;u8;post_layer2_octet_delta_count;Post_Layer2_Octet_Delta_Count
418=postMCastLayer2OctetDeltaCount;u8;postm_cast_layer2_octet_delta_count;Postm_Cast_Layer2_Octet_Delta_Count
419=deprecated [dup of layer2OctetTotalCount;u8;layer2_octet_total_count;Layer2 Octet Total Count
420=postLayer2OctetTotalCount;u8;post_layer2_octet_total_count;Post_Layer2_Octet_Total_Count
421=postMCastLayer2OctetTotalCount;u8;postm_cast_layer2_octet_total_count;Postm_Cast_Layer2_Octet_Total_Count
422=minimumLayer2TotalLength;u8;minimum_layer2_total_length;Minimum_Layer2_Total_Length
423=maximumLayer2TotalLength;u8;maximum_layer2_total_length;Maximum_Layer2_Total_Length
424=droppedLayer2OctetDeltaCount;u8;dropped_layer2_octet_delta_count;Dropped_Layer2_Octet_Delta_Count
425=droppedLayer2OctetTotalCount;u8;dropped_layer2_octet_total_count;Dropped_Layer2_Octet_Total_Count
426=ignoredLayer2OctetTotalCount;u8;ignored_layer2_octet_total_count;Ignored_Layer2_Octet_Total_Count
427=notSentLayer2OctetTotalCount;u8;not_sent_layer2_octet_total_count;Not_Sent_Layer2_Octet_Total_Count
428=layer2OctetDeltaSumOfSquares;u8;layer2_octet_delta_sum_of_squares;Layer2_Octet_Delta_Sum_Of_Squares
429=layer2OctetTotalSumOfSquares;u8;layer2_octet_total_sum_of_squares;Layer2_Octet_Total_Sum_Of_Squares
430=layer2FrameDeltaCount;u8;layer2_frame_delta_count;Layer2_Frame_Delta_Count
431=layer2FrameTotalCount;u8;layer2_frame_total_count;Layer2_Frame_Total_Count
432=pseudoWireDestinationIPv4Address;a4;pseudo_wire_destination_ipv4_address;Pseudo_Wire_Destination_Ipv4_Address
433=ignoredLayer2FrameTotalCount;u8;ignored_layer2_frame_total_count;Ignored_Layer2_Frame_Total_Count
434=mibObjectValueInteger;i4;mib_object_value_integer;mibObject Value Integer
435=mibObjectValueOctetString;bytes;mib_object_octetstring;mibObject Octet String
436=mibObjectValueOID;bytes;mib_object_value_oid;mibObject Value OID
437=mibObjectValueBits;bytes;mib_object_value_bits;mibObject Value Bits
438=mibObjectValueIPAddress;a4;mib_object_value_ipaddress;mibObject Value IP Address
439=mibObjectValueCounter;u8;mib_object_value_counter;mibObject Value Counter
440=mibObjectValueGauge;u4;mib_object_value_gauge;mibObject Value Gauge
441=mibObjectValueTimeTicks;u4;mib_object_value_timeticks;mibObject Value Timeticks
442=mibObjectValueUnsigned;u4;mib_object_value_unsigned;mibObject Value Unsigned
443=mibObjectValueTable;bytes;mib_object_value_table;mibObject Value Table
444=mibObjectValueRow;bytes;mib_object_value_row;mibObject Value Row
445=mibObjectIdentifier;bytes;mib_object_identifier;mibObject Identifier|446=mibSubIdentifier;u4;mib_subidentifier;mib SubIdentifier
447=mibIndexIndicator;x8;mib_index_indicator;mib Index Indicator
448=mibCaptureTimeSemantics;u1;mib_capture_time_semantics;mib Capture Time Semantics
449=mibContextEngineID;bytes;mib_context_engineid;mib Context EngineID|450=mibContextName;text;mib_context_name;mib Context Name
451=mibObjectName;text;mib_object_name;mib Object Name|452=mibObjectDescription;text;mib_object_description;mib Object Description
453=mibObjectSyntax;text;mib_object_syntax;mib Object Syntax|454=mibModuleName;text;mib_module_name;mib Module Name
455=mobileIMSI;text;mib_mobile_imsi;mib Mobile IMSI|456=mobileMSISDN;text;mib_mobile_msisdn;mib Mobile MSISDN
457=httpStatusCode;u2;http_statuscode;HTTP Statuscode
458=sourceTransportPortsLimit;u2;source_transport_ports_limit;Source Transport Ports Limit
459=httpRequestMethod;text;http_request_method;HTTP Request Method|460=httpRequestHost;text;http_request_host;HTTP Request Host
461=httpRequestTarget;text;http_request_target;HTTP Request Target|462=httpMessageVersion;text;http_message_version;HTTP Message Version
463=natInstanceID;u4;nat_instanceid;NAT Instance ID|464=internalAddressRealm;bytes;internal_address_realm;Internal Address Realm
465=externalAddressRealm;bytes;external_address_realm;External Address Realm
466=natQuotaExceededEvent;u4;nat_quota_exceeded_event;NAT Quota Exceeded Event
467=natThresholdEvent;u4;nat_threshold_event;NAT Threshold Event|468=httpUserAgent;text;http_user_agent;HTTP User Agent
469=httpContentType;text;http_content_type;HTTP Content Type|470=httpReasonPhrase;text;http_reason_phrase;HTTP Reason Phrase
471=maxSessionEntries;u4;max_session_entries;Max Session Entries|472=maxBIBEntries;u4;max_bib_entries;Max BIB Entries
473=maxEntriesPerUser;u4;max_entries_per_user;Max Entries Per User|474=maxSubscribers;u4;max_subscribers;Max Subscribers
475=maxFragmentsPendingReassembly;u4;max_fragments_pending_reassembly;Max Fragments Pending Reassembly
476=addressPoolHighThreshold;u4;addresspool_highthreshold;Addresspool High Threshold
477=addressPoolLowThreshold;u4;addresspool_lowthreshold;Addresspool Low Threshold
478=addressPortMappingHighThreshold;u4;addressport_mapping_highthreshold;Addressport Mapping High Threshold
479=addressPortMappingLowThreshold;u4;addressport_mapping_lowthreshold;Addressport Mapping Low Threshold
480=addressPortMappingPerUserHighThreshold;u4;addressport_mapping_per_user_highthreshold;Addressport Mapping Per User High Threshold
481=globalAddressMappingHighThreshold;u4;global_addressmapping_highthreshold;Global Address Mapping High Threshold
482=vpnIdentifier;bytes;vpn_identifier;VPN Identifier|483=bgpCommunity;u4;bgp_community;BGP Community
484=bgpSourceCommunityList;bytes;bgp_source_community;BGP Source Community
485=bgpDestinationCommunityList;bytes;bgp_destination_community;BGP Destination Community
486=bgpExtendedCommunity;bytes;bgp_extended_community;BGP Extended Community
487=bgpSourceExtendedCommunityList;bytes;bgp_source_extended_community;BGP Source Extended Community
488=bgpDestinationExtendedCommunityList;bytes;bgp_destination_extended_community;BGP Destination Extended Community
489=bgpLargeCommunity;bytes;bgp_large_community;BGP Large Community
490=bgpSourceLargeCommunityList;bytes;bgp_source_large_community;BGP Source Large Community
491=bgpDestinationLargeCommunityList;bytes;bgp_source_destination_community;BGP Source Destination Community
`;
