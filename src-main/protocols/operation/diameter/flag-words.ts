/**
 * Attributes whose bits have names of their own, and features of applications (3GPP TS 29.173, 29.212, 29.214, 29.228, 29.229, 29.272, 29.273,
 * 29.328, 29.329, 29.336, 29.172, 29.061). A line each, parts between `|`: number, field and title, then for each part its mask, field and title;
 * `~` is the field of the whole. Lines that begin with blanks go on with the one before.
 */
export const FLAG_WORDS = `637 uar_flags_flags Flags|fffffffe ~_spare_bits Spare|1 ~_bit0 Emergency registration
655 sar_flags SAR Flags|1 ~_flags_bit0 P-CSCF Restoration Indication
713 req_nodes Requested-Nodes|8 ~_bit3 AMF|4 ~_bit2 3GPP-AAA-SERVER-TWAN|2 ~_bit1 SGSN|1 ~_bit0 MME
1405 ulr_flags ULR Flags|fffffe00 ~_spare Spare|100 ~_bit8 Dual-Registration-5G-Indicator|80 ~_bit7 SMS-Only-Indication|
  40 ~_bit6 PS-LCS-Not-Supported-By-UE|20 ~_bit5 Initial-Attach-Indicator|10 ~_bit4 Node-Type-Indicator|
  8 ~_bit3 GPRS-Subscription-Data-Indicator|4 ~_bit2 Skip-Subscriber-Data|2 ~_bit1 S6a/S6d-Indicator|1 ~_bit0 Single-Registration-Indication
1406 ula_flags ULA Flags|fffffffc ~_spare Spare|2 ~_bit1 MME Registered for SMS|1 ~_bit0 Separation Indication
1421 dsr_flags DSR Flags|80000000 ~_bit31 Service-Gap-Time-Withdrawal|40000000 ~_bit30 eDRX-Cycle-Length-Withdrawal|
  20000000 ~_bit29 Active-Time-Withdrawal|10000000 ~_bit28 Paging-Time-Window-Subscription-Withdrawal|
  8000000 ~_bit27 Aerial-UE-Subscription-Withdrawal|4000000 ~_bit26 External-Identifier-Withdrawal|2000000 ~_bit25 V2X Withdrawal|
  1000000 ~_bit24 UE Usage Type Withdrawal|800000 ~_bit23 MSISDN Withdrawal|400000 ~_bit22 User Plane Integrity Protection Withdrawal|
  200000 ~_bit21 Delete monitoring events|100000 ~_bit20 Subscribed IMSI-Group-Id Withdrawal|
  80000 ~_bit19 DL-Buffering-Suggested-Packet-Count Withdrawal|40000 ~_bit18 Reset-IDs|20000 ~_bit17 ProSe Withdrawal|
  10000 ~_bit16 A-MSISDN Withdrawal|8000 ~_bit15 Subscribed VSRVCC Withdrawal|4000 ~_bit14 Subscribed periodic RAU-TAU Timer Withdrawal|
  2000 ~_bit13 SMS Withdrawal|1000 ~_bit12 LCS Withdrawal|800 ~_bit11 GMLC List Withdrawal|400 ~_bit10 APN-OI-Replacement|
  200 ~_bit9 CSG Deleted|100 ~_bit8 Trace Data Withdrawal|80 ~_bit7 Roaming Restricted due to unsupported feature|
  40 ~_bit6 PDP contexts Withdrawal|20 ~_bit5 Complete PDP context list Withdrawal|10 ~_bit4 STN-SR|
  8 ~_bit3 PDN subscription contexts Withdrawal|4 ~_bit2 Subscribed Charging Characteristics Withdrawal|
  2 ~_bit1 Complete APN Configuration Profile Withdrawal|1 ~_bit0 Regional Subscription Withdrawal
1422 dsa_flags DSA Flags|fffffffe ~_spare Spare|1 ~_bit0 Network Node area restricted
1426 acc_res_dat_flags Access-Restriction-Data Flags|ffffe000 ~_spare Spare|1000 ~_bit12 WB-E-UTRAN Except LTE-M Not Allowed|
  800 ~_bit11 LTE-M Not Allowed|400 ~_bit10 NR in 5G Not Allowed|200 ~_bit9 Unlicensed Spectrum as Secondary RAT Not Allowed|
  100 ~_bit8 NR as Secondary RAT Not Allowed|80 ~_bit7 Enhanced Coverage Not Allowed|40 ~_bit6 NB-IoT Not Allowed|
  20 ~_bit5 HO-To-Non-3GPP-Access Not Allowed|10 ~_bit4 WB-E-UTRAN Not Allowed|8 ~_bit3 I-HSPA-Evolution Not Allowed|4 ~_bit2 GAN Not Allowed|
  2 ~_bit1 GERAN Not Allowed|1 ~_bit0 UTRAN Not Allowed
1441 ida_flags IDA Flags|fffffffe ~_spare Spare|1 ~_bit0 Network Node area restricted
1442 pua_flags PUA Flags|fffffffc ~_spare Spare|2 ~_bit1 Freeze P-TMSI|1 ~_bit0 Freeze M-TMSI
1443 nor_flags NOR Flags|fffffc00 ~_spare Spare|200 ~_bit9 Removal of MME Registration for SMS|100 ~_bit8 S6a/S6d-Indicator|
  80 ~_bit7 Homogeneous Support of IMS Voice Over PS Sessions|40 ~_bit6 Ready for SM from MME|20 ~_bit5 UE Reachable from SGSN|
  10 ~_bit4 Delete all APN and PDN GW identity pairs|8 ~_bit3 UE Reachable|4 ~_bit2 Ready for SM|2 ~_bit1 SGSN area restricted|
  1 ~_bit0 Single-Registration-Indication
1490 idr_flags IDR Flags|fffffe00 ~_spare Spare|100 ~_bit8 P-CSCF Restoration Request|80 ~_bit7 RAT-Type Requested|
  40 ~_bit6 Remove SMS Registration|20 ~_bit5 Local Time Zone Request|10 ~_bit4 Current Location Request|
  8 ~_bit3 EPS Location Information Request|4 ~_bit2 EPS User State Request|2 ~_bit1 T-ADS Data Request|1 ~_bit0 UE Reachability Request
1508 ppr_flags PPR Flags|fffffff0 ~_spare Spare|8 ~_bit3 P-CSCF Restoration Request|4 ~_bit2 UE-Local-Time-Zone-Request|
  2 ~_bit1 Access-Network-Info-Request|1 ~_bit0 Reset-Indication
1518 aaa_fail_flags AAA Failure Indication|fffffffe ~_spare Spare|1 ~_bit0 AAA Failure
1520 der_flags DER Flags|fffffffc ~_spare Spare|2 ~_bit1 TWAN-S2a-Connectivity-Indicator|1 ~_bit0 NSWO-Capability-Indication
1521 dea_flags DEA Flags|fffffffc ~_spare Spare|2 ~_bit1 TWAN-S2a-Connectivity-Indicator|1 ~_bit0 NSWO-Authorization
1522 rar_flags RAR Flags|fffffffc ~_spare Spare|2 ~_bit1 P-CSCF Restoration Request|1 ~_bit0 Trust-Relationship-Update-indication
1538 emergency_ind_flags Emergency-Services Flags|fffffffe ~_spare Spare|1 ~_bit0 Emergency-Indication
1635 pur_flags PUR Flags|fffffffc ~_spare Spare|2 ~_bit1 UE Purged in SGSN|1 ~_bit0 UE Purged in MME
1638 clr_flags CLR Flags|fffffffc ~_spare Spare|2 ~_bit1 Reattach-Required|1 ~_bit0 S6a/S6d-Indicator
1639 uvr_flags UVR Flags|fffffffe ~_spare Spare|1 ~_bit0 Skip Subscriber Data
1640 uva_flags UVA Flags|fffffffe ~_spare Spare|1 ~_bit0 Temporary Empty VPLMN CSG Subscription Data
1654 subscription_data_flags Subscription Data Flags|fffffff0 ~_spare Spare|8 ~_bit3 PDN-Connection-Restricted|
  4 ~_bit2 User Plane Integrity Protection|2 ~_bit1 SMS-In-SGSN-Allowed-Indication|1 ~_bit0 PS-And-SMS-Only-Service-Provision-Indication
1668 wlan_offloadability_eutran WLAN-offloadability-EUTRAN|fffffffe ~_spare Spare|1 ~_bit0 PWLAN offloadability for E-UTRAN
1669 wlan_offloadability_utran WLAN-offloadability-UTRAN|fffffffe ~_spare Spare|1 ~_bit0 PWLAN offloadability for UTRAN
1679 air_flags AIR Flags|fffffffe ~_spare Spare|1 ~_bit0 Send UE Usage Type
1686 preferred_data_mode Preferred Data Mode|fffffffc ~_spare Spare|2 ~_bit1 Data over Control Plane Preferred|
  1 ~_bit0 Data over User Plane Preferred
1689 v2x_permission V2X Permission|fffffffc ~_spare Spare|2 ~_bit1 Allow V2X communication over PC5 as Pedestrian UE|
  1 ~_bit0 Allow V2X communication over PC5 as Vehicle UE
1704 core_network_restrictions Core Network Restrictions|fffffffc ~_spare Spare|2 ~_bit1 5GC|1 ~_bit0 Reserved
2510 supported_gad_shapes Supported-GAD-Shapes|
  100 highaccuracyellipsoidpointwithaltitudeanduncertaintyellipsoid_bit8 highAccuracyEllipsoidPointWithAltitudeAndUncertaintyEllipsoid|
  80 highaccuracyellipsoidpointwithuncertaintyellipse_bit7 highAccuracyEllipsoidPointWithUncertaintyEllipse|40 ellipsoidarc_bit6 ellipsoidArc|
  20 ellipsoidpointwithaltitudeanduncertaintyelipsoid_bit5 ellipsoidPointWithAltitudeAndUncertaintyElipsoid|
  10 ellipsoidpointwithaltitude_bit4 ellipsoidPointWithAltitude|8 polygon_bit3 polygon|
  4 ellipsoidpointwithuncertaintyellipse_bit2 ellipsoidPointWithUncertaintyEllipse|
  2 ellipsoidpointwithuncertaintycircle_bit1 ellipsoidPointWithUncertaintyCircle|1 ellipsoidpoint_bit0 ellipsoidPoint
2532 deferred_location_type Deferred-Location-Type|ffffff00 ~_spare Spare|80 maximum_interval_exporation Maximum-Interval-Expiration|
  40 ldr_activated LDR-Activated|20 motion_event Motion-Event|10 periodic_ldr Periodic-LDR|8 being_inside_area Being-Inside-Area|
  4 leaving_from_area Leaving-From-Area|2 entering_into_area Entering-Into-Area|1 ue_avaliable UE-Available
2545 plr_flags PLR-Flags|fffffff8 ~_spare_bits Spare|
  4 delayed_location_reporting_support_indicator Delayed-Location-Reporting-Support-Indicator|2 optimized_lcs_proc_req Optimized-LCS-Proc-Req|
  1 mo_lr_shortcircuit_indicator MO-LR-ShortCircuit-Indicator
2546 pla_flags PLA-Flags|fffffff0 ~_spare_bits Spare|8 ue_transiently_not_reachable_indicator UE-Transiently-Not-Reachable-Indicator|
  4 optimized_lcs_proc_performed Optimized-LCS-Proc-Performed|2 mo_lr_shortcircuit_indicator MO-LR-ShortCircuit-Indicator|
  1 deferred_mt_lr_response_indicator Deferred-MT-LR-Response-Indicator
3167 rir_flags RIR Flags|fffffff0 ~.spare Spare|8 acpc All-Communication-Pattern-Cancelled|4 coame Change-Of-Authorized-Monitoring-Events|
  2 amec All-Monitoring-Events-Cancelled|1 gcip Group-Configuration-In-Progress
3502 mbms_bearer_event MBMS-Bearer-Event|fffffff8 ~_spare Spare|4 ~_bit2 Userplane Event|2 ~_bit1 Bearer Activated|1 ~_bit0 Bearer Terminated
3506 mbms_bearer_result MBMS-Bearer-Result|fffff000 ~_spare Spare|800 ~_bit11 Invalid AVP combination|400 ~_bit10 MBMS-Start-Time|
  200 ~_bit9 MBMS-Service-Area Authorization Rejected|100 ~_bit8 Unknown MBMS-Service-Area|80 ~_bit7 QoS Authorization Rejected|
  40 ~_bit6 Unknown Flow Identifier|20 ~_bit5 Overlapping MBMS-Service-Area|10 ~_bit4 TMGI not in use|8 ~_bit3 Unknown TMGI|
  4 ~_bit2 Resources exceeded|2 ~_bit1 Authorization rejected|1 ~_bit0 Success
3511 tmgi_allocation_result TMGI-Allocation-Result|ffffffe0 ~_spare Spare|10 ~_bit4 Too many TMGIs requested|8 ~_bit3 Unknown TMGI|
  4 ~_bit2 Resources exceeded|2 ~_bit1 Authorization rejected|1 ~_bit0 Success
3514 tmgi_deallocation_result TMGI-Deallocation-Result|fffffff8 ~_spare Spare|4 ~_bit2 Unknown TMGI|2 ~_bit1 Authorization rejected|
  1 ~_bit0 Success`;

/** Features by application and number of the list (0: any), as above; `~` is the part that stands before the masks. */
export const FEATURE_LISTS = `16777216 0 cx_feature_list_flags CX Feature-List Flags|cx_feature_list_1_flags|fffffff0 ~_spare Spare|
  8 ~_bit3 P-CSCF Restoration mechanism|
  4 ~_bit2 IMS Restoration Indication|2 ~_bit1 Alias Indication|1 ~_bit0 Shared IFC Sets
16777217 1 feature_list_flags Feature-List Flags|feature_list1_sh_flags|fffffff0 ~_spare Spare|8 ~_bit3 Additional-MSISDN|
  4 ~_bit2 Update-Eff-Enhance|2 ~_bit1 Update-Eff|1 ~_bit0 Notif-Eff
16777251 1 feature_list_flags Feature-List Flags|feature_list1_s6a_flags|80000000 ~_bit31 Additional MSISDN|
  40000000 ~1_bit30 UE Time Zone Retrieval|20000000 ~_bit29 Partial Purge from a Combined MME/SGSN|
  10000000 ~_bit28 State/Location Information Retrieval|8000000 ~_bit27 Terminating Access Domain Selection Data Retrieval|
  4000000 ~_bit26 UE Reachability Notification|
  2000000 ~_bit25 Barring of outgoing international calls except those directed to the home PLMN Country|
  1000000 ~_bit24 Barring of outgoing international calls|800000 ~_bit23 Barring of all outgoing calls|
  400000 ~_bit22 Barring of Outgoing Calls|200000 ~_bit21 Short Message MO-PP|
  100000 ~_bit20 Allow an MS to request transfer of its location to another LCS client|
  80000 ~_bit19 Allow an MS to perform self location without interaction with the PLMN|40000 ~_bit18 Allow an MS to request its own location|
  20000 ~_bit17 All Mobile Originating Location Request Classes|10000 ~_bit16 Allow location by LCS clients of a designated LCS service type|
  8000 ~_bit15 Allow location by designated PLMN operator LCS clients|
  4000 ~_bit14 Allow location by designated external value added LCS clients|
  2000 ~_bit13 Allow location by any value added LCS client to which a call/session is established from the target UE|
  1000 ~_bit12 Allow location by any LCS client|800 ~_bit11 All LCS Privacy Exception Classes|400 ~_bit10 Trace Function|
  200 ~_bit9 Regional Subscription|
  100 ~_bit8 Operator Determined Barring of all outgoing international calls except those directed to the home PLMN country and Barring of
  all outgoing inter-zonal calls|
  80 ~_bit7 Operator Determined Barring of all outgoing inter-zonal calls except those directed to the home PLMN country|
  40 ~_bit6 Operator Determined Barring of all outgoing inter-zonal calls|
  20 ~_bit5 Operator Determined Barring of all outgoing international calls except those directed to the home PLMN country|
  10 ~_bit4 Operator Determined Barring of all outgoing international calls|8 ~_bit3 Operator Determined Barring of all outgoing calls|
  4 ~_bit2 Operator Determined Barring of Packet Oriented Services from access points that are within the roamed to VPLMN|
  2 ~_bit1 Operator Determined Barring of Packet Oriented Services from access points that are within the HPLMN whilst the subscriber is
  roaming in a VPLMN|
  1 ~_bit0 Operator Determined Barring of all Packet Oriented Services
16777251 2 feature_list_flags Feature-List Flags|feature_list2_s6a_flags|f0000000 ~_spare Spare|8000000 ~_bit27 NR as Secondary RAT|
  4000000 ~_bit26 External-Identifier|2000000 ~_bit25 V2X Capability|1000000 ~_bit24 Emergency Service Continuity|
  800000 ~_bit23 Removal of MSISDN|400000 ~_bit22 Non-IP PDP Type APNs|200000 ~_bit21 Non-IP PDN Type APNs|
  100000 ~_bit20 Dedicated Core Networks|80000 ~_bit19 Monitoring-Event|40000 ~_bit18 Communication-Pattern|20000 ~_bit17 Reset-IDs|
  10000 ~_bit16 P-CSCF Restoration|8000 ~_bit15 ProSe Capability|4000 ~_bit14 SGSN CAMEL Capability|2000 ~_bit13 Optimized-LCS-Proc-Support|
  1000 ~_bit12 Gdd-in-SGSN|800 ~_bit11 Dia-LCS-TransferToThirdParty|400 ~_bit10 Dia-LCS-AutonomousSelfLocation|
  200 ~_bit9 Dia-LCS-BasicSelfLocation|100 ~_bit8 Dia-LCS-all-MOLR-SS|80 ~_bit7 Dia-LCS-ServiceType|40 ~_bit6 Dia-LCS-PLMNOperator|
  20 ~_bit5 Dia-LCS-CallSessionUnrelated|10 ~_bit4 Dia-LCS-CallSessionRelated|8 ~_bit3 Dia-LCS-Universal|4 ~_bit2 Dia-LCS-all-PrivExcep|
  2 ~_bit1 SMS in SGSN|1 ~_bit0 SMS in MME
16777236 1 feature_list_flags Feature-List Flags|feature_list1_rx_flags|ff800000 ~_spare Spare|400000 ~_bit22 MCVideo|
  200000 ~_bit21 MCPTT-Preemption|100000 ~_bit20 MediaComponentVersioning|80000 ~_bit19 PLMNInfo|40000 ~_bit18 PrioritySharing|
  20000 ~_bit17 MCPTT|10000 ~_bit16 NetLoc-Untrusted-WLAN|8000 ~_bit15 E2EQOSMTSI|4000 ~_bit14 SponsorChange|2000 ~_bit13 DSCP|
  1000 ~_bit12 DeferredService|800 ~_bit11 ResShare|400 ~_bit10 GroupComService|200 ~_bit9 RAN-NAS-Cause|100 ~_bit8 Netloc-Trusted-WLAN|
  80 ~_bit7 SCTimeBasedUM|40 ~_bit6 ExtendedFilter|20 ~_bit5 NetLoc|10 ~_bit4 Rel10|8 ~_bit3 SponsoredConnectivity|4 ~_bit2 ProvAFsignalFlow|
  2 ~_bit1 Rel9|1 ~_bit0 Rel8
16777236 2 feature_list_flags Feature-List Flags|feature_list2_rx_flags|ffffffe0 ~_spare Spare|10 ~_bit4 VBC|
  8 ~_bit3 Extended-BW-E2EQOSMTSI-NR|4 ~_bit2 Extended-Min-Requested-BW-NR|2 ~_bit1 Extended-Max-Requested-BW-NR|
  1 ~_bit0 PCSCF-Restoration-Enhancement
16777238 1 gx_feature_list_flags GX Feature-List Flags|feature_list1_gx_flags|80000000 ~_bit31 CondPolicyInfo|
  40000000 ~_bit30 NetLoc-Untrusted-WLAN|20000000 ~_bit29 TSC|10000000 ~_bit28 NBIFOM|8000000 ~_bit27 ExUsage|4000000 ~_bit26 ResShare|
  2000000 ~_bit25 Mission Critical QCIs|1000000 ~_bit24 P-CSCF Restoration Enhancement|
  800000 ~_bit23 Presence Reporting Area Information reporting|400000 ~_bit22 RAN and/or NAS release cause|
  200000 ~_bit21 Conditional APN Policy Info|100000 ~_bit20 Fixed Broadband Access Convergence|80000 ~_bit19 NetLoc Trusted WLAN|
  40000 ~_bit18 Spare|20000 ~_bit17 Application Based Charging|10000 ~_bit16 Pending Transaction|
  8000 ~_bit15 Time based Usage Monitoring Control|4000 ~_bit14 SGW Restoration procedures|2000 ~_bit13 Trusted WLAN Access|
  1000 ~_bit12 Extended Filter|800 ~_bit11 Usage Monitoring Congestion Handling|400 ~_bit10 NetLoc|200 ~_bit9 rSRVCC|100 ~_bit8 EPC-routed|
  80 ~_bit7 vSRVCC|40 ~_bit6 ADC|20 ~_bit5 IP Flow Mobility|10 ~_bit4 Sponsored Data Connectivity|8 ~_bit3 Rel-10 Gx|
  4 ~_bit2 Provisioning AF Signaling IP Flow Information|2 ~_bit1 Rel-9 Gx|1 ~_bit0 Rel-8 Gx
16777238 2 gx_feature_list_flags GX Feature-List Flags|feature_list2_gx_flags|80 ~_bit7 Extended BW for NR|40 ~_bit6 3GPP PS-Data Off|
  20 ~_bit5 Rule Bound to Default Bearer|10 ~_bit4 CondPolicyInfo DefaultQoS|8 ~_bit3 Multiple PRA|4 ~_bit2 RuleVersioning|
  2 ~_bit1 eNodeB Change|1 ~_bit0 Enhanced RAN and/or NAS release cause
16777303 0 sd_feature_list_flags SD Feature-List Flags|feature_list_sd_flags|fffff800 ~_spare Spare|400 ~_bit10 SponsoredConnectivity-Sd|
  200 ~_bit9 ENB-Change|100 ~_bit8 TSC|80 ~_bit7 DLDSCPMarking|40 ~_bit6 ExUsage|20 ~_bit5 CNO-ULI|10 ~_bit4 ABC|8 ~_bit3 PendingTransaction|
  4 ~_bit2 TimeBasedUM|2 ~_bit1 Trusted-WLAN|1 ~_bit0 UMCH`;
