/** Attributes of U.S. Robotics, later 3Com. */
import type { VendorTable } from '../vendor-table.ts';

export const US_ROBOTICS = (): VendorTable => ({
  // USR
  429: {
    text:
      '102 USR-Last-Number-Dialed-Out 232 USR-Last-Number-Dialed-In-DNIS USR-Last-Callers-Number-ANI 480 USR-RMMIE-Product-Code '
      + 'USR-RMMIE-Serial-Number USR-RMMIE-Firmware-Version USR-RMMIE-Firmware-Build-Date 2191 USR-Calling-Party-Number USR-Called-Party-Number '
      + '2194 USR-ESN 2196 USR-IMSI 32769 CW-Account-Id 32775 CW-Session-Id 32781 CW-Clg-Party-E164-Number 32785 CW-Clg-Party-Trans-DNS 32787 '
      + 'CW-Cld-Party-E164-Number 32791 CW-Cld-Party-Trans-DNS 32795 CW-Ingr-Gway-E164-Number 32799 CW-Ingr-Gway-Trans-DNS 32803 '
      + 'CW-Egr-Gway-Trans-DNS 32807 CW-Ingr-Gtkpr-Trans-DNS 32811 CW-Egr-Gtkpr-Trans-DNS CW-Call-Identifier 32814 CW-Call-Start-Ingr-GW-Sec '
      + '32816 CW-Call-Start-Time-Ans-Sec 32818 CW-Call-End-Time-Sec 32835 CW-LRQ-Token CW-ARQ-Token 32850 CW-Local-Sig-Trans-DNS 32854 '
      + 'CW-Remote-Sig-Trans-DNS 32858 CW-Local-MG-RTP-DNS 32862 CW-Remote-MG-RTP-DNS 32866 CW-Trans-Cld-Party-E164-Num CW-OSP-Source-Device '
      + '36864 USR-PW_USR_IFilter_IP USR-PW_USR_IFilter_IPX USR-SAP-Filter-In USR-PW_USR_OFilter_IP USR-PW_USR_OFilter_IPX USR-PW_USR_OFilter_SAP '
      + 'USR-PW_VPN_ID USR-PW_VPN_Name 36873 USR-PW_Framed_Routing_V2 USR-PW_VPN_Gateway USR-PW_Tunnel_Authentication USR-PW_Index USR-PW_Cutoff '
      + 'USR-PW_Packet 36884 USR-MIC 36887 USR-Log-Filter-Packets 36895 USR-VPN-GW-Location-Id 36900 USR-Framed_IP_Address_Pool_Name USR-MP-EDO '
      + '38931 USR-Send-Name USR-Send-Password 38935 USR-Send-Script1 USR-Reply-Script1 USR-Send-Script2 USR-Reply-Script2 USR-Send-Script3 '
      + 'USR-Reply-Script3 USR-Send-Script4 USR-Reply-Script4 USR-Send-Script5 USR-Reply-Script5 USR-Send-Script6 USR-Reply-Script6 '
      + 'USR-Terminal-Type 38949 USR-Local-IP-Address 38955 USR-IP-RIP-Simple-Auth-Password USR-IP-RIP-Input-Filter USR-IP-Call-Input-Filter '
      + 'USR-IPX-RIP-Input-Filter 38960 USR-IPX-Call-Input-Filter USR-AT-Input-Filter USR-AT-RTMP-Input-Filter USR-AT-Zip-Input-Filter '
      + 'USR-AT-Call-Input-Filter USR-ET-Bridge-Input-Filter USR-IP-RIP-Output-Filter USR-IP-Call-Output-Filter USR-IPX-RIP-Output-Filter '
      + 'USR-IPX-Call-Output-Filter USR-AT-Output-Filter USR-AT-RTMP-Output-Filter USR-AT-Zip-Output-Filter USR-AT-Call-Output-Filter '
      + 'USR-ET-Bridge-Output-Filter USR-ET-Bridge-Call-Output-Filte 38977 USR-MP-EDO-HIPER 38998 USR-VTS-Session-Key USR-Orig-NAS-Type 39011 '
      + 'USR-Rad-Multicast-Routing-Bound 39013 USR-Chat-Script-Name USR-CUSR-hat-Script-Rules 39016 USR-Tunnel-Switch-Endpoint 39019 '
      + 'USR-Tunnel-Auth-Hostname 39027 USR-Pre-Shared-MN-Key 39038 USR-Dvmrp-Input-Filter 39040 USR-Dvmrp-Output-Filter 39043 '
      + 'USR-Policy-Filename 39061 USR-X25-Trunk-Profile 39078 USR-Rad-IP-Pool-Definition 48740 USR-DS0s',
    number:
      '72 USR-DTE-Data-Idle-Timout 94 USR-Default-DTE-Data-Rate 103 USR-Sync-Async-Mode USR-Originate-Answer-Mode USR-Failure-to-Connect-Reason '
      + 'USR-Initial-Tx-Link-Data-Rate USR-Final-Tx-Link-Data-Rate USR-Modulation-Type 111 USR-Equalization-Type USR-Fallback-Enabled '
      + 'USR-Characters-Sent USR-Characters-Received 117 USR-Blocks-Sent USR-Blocks-Received USR-Blocks-Resent USR-Retrains-Requested '
      + 'USR-Retrains-Granted USR-Line-Reversals USR-Number-Of-Characters-Lost USR-Back-Channel-Data-Rate USR-Number-of-Blers '
      + 'USR-Number-of-Link-Timeouts USR-Number-of-Fallbacks USR-Number-of-Upshifts USR-Number-of-Link-NAKs 153 USR-Simplified-MNP-Levels 155 '
      + 'USR-Connect-Term-Reason 190 USR-DTR-False-Timeout USR-Fallback-Limit USR-Block-Error-Count-Limit 199 USR-Simplified-V42bis-Usage 218 '
      + 'USR-DTR-True-Timeout 387 USR-CDMA-Call-Reference-Number USR-Mbi_Ct_PRI_Card_Slot USR-Mbi_Ct_TDM_Time_Slot USR-Mbi_Ct_PRI_Card_Span_Line '
      + 'USR-Mbi_Ct_BChannel_Used 461 USR-RMMIE-Status USR-RMMIE-Num-Of-Updates 479 USR-RMMIE-Manufacturer-ID 2193 USR-Call-Type 2195 '
      + 'USR-IWF-Call-Identifier 2197 USR-Service-Option USR-Disconnect-Cause-Indicator USR-Mobile-NumBytes-Txed USR-Mobile-NumBytes-Rxed '
      + 'USR-Num-Fax-Pages-Processed USR-Compression-Type USR-Call-Error-Code USR-Modem-Setup-Time USR-Call-Connecting-Time USR-Connect-Time 2304 '
      + 'USR-RMMIE-Last-Update-Time USR-RMMIE-Last-Update-Event USR-RMMIE-Rcv-Tot-PwrLvl USR-RMMIE-Rcv-PwrLvl-3300Hz USR-RMMIE-Rcv-PwrLvl-3750Hz '
      + 'USR-RMMIE-PwrLvl-NearEcho-Canc USR-RMMIE-PwrLvl-FarEcho-Canc USR-RMMIE-PwrLvl-Noise-Lvl USR-RMMIE-PwrLvl-Xmit-Lvl USR-RMMIE-x2-Status '
      + 'USR-RMMIE-Planned-Disconnect 2339 Initial-Modulation-Type 32768 CW-Version-Id 32770 CW-Acct-Type CW-Acct-Identification-Code '
      + 'CW-Service-Type CW-Rate-Plan-Id CW-Source-Identifier 32776 CW-Num-Call-Attempt-Session CW-Session-Sequence-Num CW-Session-Sequence-End '
      + 'CW-Authentication-Fail-Cnt CW-Clg-Party-E164-Type 32782 CW-Clg-Party-Trans-Protocol CW-Clg-Party-Trans-Port 32786 CW-Cld-Party-E164-Type '
      + '32788 CW-Cld-Party-Trans-Protocol CW-Cld-Party-Trans-Port 32792 CW-Orig-Line-Identifier CW-PSTN-Interface-Number CW-Ingr-Gway-E164-Type '
      + '32796 CW-Ingr-Gway-Trans-Protocol CW-Ingr-Gway-Trans-Port 32800 CW-Egr-Gway-Trans-Protocol CW-Egr-Gway-Trans-Port 32804 '
      + 'CW-Ingr-Gtkpr-Trans-Protocol CW-Ingr-Gtkpr-Trans-Port 32808 CW-Egr-Gtkpr-Trans-Protocol CW-Egr-Gtkpr-Trans-Port 32813 CW-Call-Type 32815 '
      + 'CW-Call-Start-Ingr-GW-Msec 32817 CW-Call-Start-Time-Ans-Msec 32819 CW-Call-End-Time-Msec CW-Call-Durn-Connect-Disc CW-Codec-Type '
      + 'CW-Call-Termination-Cause CW-Audio-Packets-Sent CW-Audio-Packets-Received CW-Audio-Packets-Lost CW-Audio-Packets-In-Frame '
      + 'CW-Audio-Bytes-In-Frame CW-Audio-Signal-In-Packet CW-Port-Id-For-Call CW-Slot-Id-For-Call CW-Acct-Balance-Start-Curr '
      + 'CW-Acct-Balance-Start-Amt CW-Acct-Balance-Start-Dec CW-Acct-Balance-Decr-Curr 32837 CW-Token-Status CW-SS7-Destn-Ptcode-Type '
      + 'CW-SS7-Destn-Ptcode-Address CW-SS7-Orig-Ptcode-Type CW-SS7-Orig-Ptcode-Address CW-SS7-CIC CW-MGC-Id CW-MG-Id CW-Signaling-Protocol '
      + 'CW-Protocol-Transport CW-Local-Sig-Trans-Protocol CW-Local-Sig-Trans-Port 32851 CW-Remote-Sig-Trans-Protocol CW-Remote-Sig-Trans-Port '
      + '32855 CW-Local-MG-RTP-Protocol CW-Local-MG-RTP-Port 32859 CW-Remote-MG-RTP-Protocol CW-Remote-MG-RTP-Port 32863 CW-Call-Model '
      + 'CW-Call-Plan-Id CW-Trans-Cld-Party-E164-Type 36883 USR-Syslog-Tap 36889 USR-Chassis-Call-Slot USR-Chassis-Call-Span '
      + 'USR-Chassis-Call-Channel USR-Keypress-Timeout USR-Unauthenticated-Time USR-VPN-Encrypter 36896 USR-Re-Chap-Timeout USR-CCP-Algorithm '
      + 'USR-ACCM-Type USR-Connect-Speed 38912 USR-Bearer-Capabilities USR-Speed-Of-Connection USR-Max-Channels USR-Channel-Expansion '
      + 'USR-Channel-Decrement USR-Expansion-Algorithm USR-Compression-Algorithm USR-Receive-Acc-Map USR-Transmit-Acc-Map 38922 '
      + 'USR-Compression-Reset-Mode USR-Min-Compression-Size USR-IP USR-IPX USR-Filter-Zones USR-Appletalk USR-Bridging USR-Spoofing '
      + 'USR-Host-Type 38933 USR-Start-Time USR-End-Time 38948 USR-Appletalk-Network-Range 38950 USR-Routing-Protocol USR-Modem-Group '
      + 'USR-IPX-Routing USR-IPX-WAN USR-IP-RIP-Policies 38959 USR-MP-MRRU 38976 USR-IP-Default-Route-Option 38978 USR-Modem-Training-Time '
      + 'USR-Interface-Index USR-Tunnel-Security USR-Port-Tap USR-Port-Tap-Format USR-Port-Tap-Output USR-Port-Tap-Facility USR-Port-Tap-Priority '
      + '38988 USR-Tunneled-MLPP USR-Multicast-Proxy USR-Multicast-Receive 38992 USR-Multicast-Forwarding USR-IGMP-Query-Interval '
      + 'USR-IGMP-Maximum-Response-Time USR-IGMP-Robustness USR-IGMP-Version USR-IGMP-Routing 39000 USR-Call-Arrival-Time USR-Call-End-Time 39008 '
      + 'USR-Rad-Multicast-Routing-Ttl USR-Rad-Multicast-Routing-RtLim USR-Rad-Multicast-Routing-Proto 39012 USR-Rad-Dvmrp-Metric 39015 '
      + 'USR-Rad-Location-Type 39017 USR-OSPF-Addressless-Index USR-Callback-Type 39020 USR-Acct-Reason-Code USR-QoS-Queuing-Mehtod '
      + 'USR-PQ-Default-Priority 39024 USR-IP-SAA-Filter USR-FQ-Default-Priority USR-IPP-Enable 39028 USR-MIP-NAI USR-DNIS-ReAuthentication '
      + 'USR-Agent USR-PQ-Parameters USR-Dvmrp-Prune-Lifetime USR-Special-Xon-Xoff-Flow USR-Dvmrp-Advertised-Metric USR-Dvmrp-Retransmit-Prunes '
      + 'USR-Dvmrp-Non-Pruners USR-Dvmrp-Route-Transit 39041 USR-Policy-Access USR-Policy-Configuration 39044 USR-Policy-Type '
      + 'USR-Mobile-Session-ID USR-Mobile-Accounting-Type USR-Mobile-Service-Option USR-Wallclock-Timestamp USR-Supports-Tags '
      + 'USR-Dvmrp-Initial-Flooding USR-HARC-Disconnect-Code USR-Telnet-Options USR-CDMA-PktData-Network-ID 39055 USR-User-PPP-AODI-Type '
      + 'USR-MLPPP-Fragmentation-Threshld 39058 USR-Traffic-Threshold USR-Keep-Alive-Interval Virtual-Server-ID 39062 '
      + 'USR-X25-Acct-Input-Segment-Count USR-X25-Acct-Output-Segment-Coun USR-X25-Acct-Segment-Size USR-X25-Acct-Termination-Code '
      + 'USR-X25-SVC-Logical-Channel-Numb USR-Nailed-B-Channel-Indicator USR-X25-SVC-Call-Attributes 39071 USR-Bytes-TX-Remain '
      + 'USR-Bytes-RX-Remain USR-Session-Time-Remain USR-Pre-Paid-Enabled USR-Reg-Server-Prov-Timeout USR-Redirect USR-VLAN-Tag 39079 '
      + 'USR-Rad-NMC-Call-Progress-Status USR-Rad-NMC-Blocks_RX 39096 USR-Total-Bytes-Remain USR-Forward-Rate-Limit 39100 USR-Reverse-Rate-Limit '
      + '48719 USR-IDS0-Call-Type 48733 USR-Channel-Connected-To USR-Slot-Connected-To USR-Device-Connected-To USR-NFAS-ID '
      + 'USR-Q931-Call-Reference-Value USR-Call-Event-Code USR-DS0 48759 USR-Physical-State 48765 USR-Call-Reference-Number 48772 '
      + 'USR-Chassis-Temp-Threshold USR-Card-Type 48862 USR-Security-Login-Limit 48890 USR-Security-Resp-Limit 48916 USR-Packet-Bus-Session 48919 '
      + 'USR-DTE-Ring-No-Answer-Limit 48940 USR-Final-Rx-Link-Data-Rate USR-Initial-Rx-Link-Data-Rate 48945 USR-Chassis-Temperature '
      + 'USR-Actual-Voltage USR-Expected-Voltage USR-Power-Supply-Number 48952 USR-Channel USR-Chassis-Slot 49086 USR-Event-Id 49126 '
      + 'USR-Number-of-Rings-Limit USR-Connect-Time-Limit 61441 USR-Request-Type USR-NAS-Type USR-Auth-Mode',
    ipv4:
      '1012 USR-IWF-IP-Address 2190 USR-Mobile-IP-Address 2292 USR-QNC1-Service-Destination 32784 CW-Clg-Party-Trans-IP 32790 '
      + 'CW-Cld-Party-Trans-IP 32798 CW-Ingr-Gway-Trans-IP 32802 CW-Egr-Gway-Trans-IP 32806 CW-Ingr-Gtkpr-Trans-IP 32810 CW-Egr-Gtkpr-Trans-IP '
      + '32849 CW-Local-Sig-Trans-IP 32853 CW-Remote-Sig-Trans-IP 32857 CW-Local-MG-RTP-IP 32861 CW-Remote-MG-RTP-IP 36872 USR-PW_VPN_Neighbor '
      + '36879 USR-Primary_DNS_Server USR-Secondary_DNS_Server USR-Primary_NBNS_Server USR-Secondary_NBNS_Server 36902 USR-Local-Framed-IP-Addr '
      + 'USR-Framed-IPX-Route USR-MPIP-Tunnel-Originator 38986 USR-Port-Tap-Address USR-MobileIP-Home-Agent-Address 39054 '
      + 'USR-Auth-Next-Server-Address 39057 USR-Unnumbered-Local-IP-Address 39069 USR-Init-Reg-Server-Addr USR-Re-Reg-Server-Addr 48742 '
      + 'USR-Gateway-IP-Address',
    time:
      '48720 USR-Call-Terminate-in-GMT USR-Call-Connect-in-GMT USR-Call-Arrival-in-GMT 48943 USR-Event-Date-Time 49142 USR-Call-End-Date-Time '
      + 'USR-Call-Start-Date-Time 61440 USR-Server-Time',
    values: {
      'USR-Event-Id':
        '6=Module-Inserted Module-Removed PSU-Voltage-Alarm PSU-Failed HUB-Temp-Out-of-Range Fan-Failed Watchdog-Timeout Mgmt-Bus-Failure '
        + 'In-Connection-Est Out-Connection-Est In-Connection-Term Out-Connection-Term Connection-Failed Connection-Timeout DTE-Transmit-Idle '
        + 'DTR-True DTR-False Block-Error-at-Threshold Fallbacks-at-Threshold No-Dial-Tone-Detected No-Loop-Current-Detected Yellow-Alarm '
        + 'Red-Alarm Loss-Of-Signal Rcv-Alrm-Ind-Signal Timing-Source-Switch Modem-Reset-by-DTE Modem-Ring-No-Answer DTE-Ring-No-Answer '
        + 'Pkt-Bus-Session-Active Pkt-Bus-Session-Congestion Pkt-Bus-Session-Lost Pkt-Bus-Session-Inactive User-Interface-Reset '
        + 'Gateway-Port-Out-of-Service Gateway-Port-Link-Active Dial-Out-Login-Failure Dial-In-Login-Failure Dial-Out-Restricted-Number '
        + 'Dial-Back-Restricted-Number User-Blacklisted Attempted-Login-Blacklisted Response-Attempt-Limit-Exceeded Login-Attempt-Limit-Exceeded '
        + 'Dial-Out-Call-Duration Dial-In-Call-Duration Pkt-Bus-Session-Err-Status NMC-AutoRespnse-Trap Acct-Server-Contact-Loss '
        + 'Yellow-Alarm-Clear Red-Alarm-Clear Loss-Of-Signal-Clear Rcv-Alrm-Ind-Signal-Clear Incoming-Connection-Established '
        + 'Outgoing-Connection-Established Incoming-Connection-Terminated Outgoing-Connection-Terminated Connection-Attempt-Failure '
        + 'Continuous-CRC-Alarm Continuous-CRC-Alarm-Clear Physical-State-Change 71=Gateway-Network-Failed Gateway-Network-Restored '
        + 'Packet-Bus-Clock-Lost Packet-Bus-Clock-Restored D-Channel-In-Service D-Channel-Out-of-Service DS0s-In-Service DS0s-Out-of-Service '
        + 'T1/T1PRI/E1PRI-Call-Event Psu-Incompatible T1,T1-E1/PRI-Call-Arrive-Event T1,T1-E1/PRI-Call-Connect-Event '
        + 'T1,T1-E1/PRI-Call-Termina-Event T1,T1-E1/PRI-Call-Failed-Event DNS-Contact-Lost NTP-Contact-Lost NTP-Contact-Restored IPGW-Link-Up '
        + 'IPGW-Link-Down NTP-Contact-Degraded In-Connection-Failed Out-Connection-Failed Application-ProcessorReset DSP-Reset '
        + 'Changed-to-Maint-Srvs-State Loop-Back-cleared-on-channel Loop-Back-on-channel Telco-Abnormal-Response DNS-Contact-Restored '
        + 'DNS-Contact-Degraded RADIUS-Accounting-Restored RADIUS-Accounting-Group-Restore RADIUS-Accounting-Group-Degrade '
        + 'RADIUS-Accounting-Group-NonOper 119=T1/T1-E1/PRI-InCall-Fail-Event T1/T1-E1/PRI-OutCall-Fail-Event RMMIE-Retrain-Event '
        + 'RMMIE-Speed-Shift-Event 191=CDMA-Call-Start CDMA-Call-End',
      'USR-Default-DTE-Data-Rate':
        '1=110-BPS 300-BPS 600-BPS 1200-BPS 2400-BPS 4800-BPS 7200-BPS 9600-BPS 12K-BPS 14.4K-BPS 16.8-BPS 19.2K-BPS 38.4K-BPS 75-BPS 450-BPS '
        + 'UNKNOWN-BPS 57.6K-BPS 21.6K-BPS 24K-BPS 26K-BPS 28K-BPS 115K-BPS',
      'USR-Initial-Rx-Link-Data-Rate':
        '1=110-BPS 300-BPS 600-BPS 1200-BPS 2400-BPS 4800-BPS 7200-BPS 9600-BPS 12000-BPS 14400-BPS 16800-BPS 19200-BPS 38400-BPS 75-BPS '
        + '450-BPS UNKNOWN-BPS 57600-BPS 21600-BPS 24000-BPS 26400-BPS 28800-BPS 115200-BPS 31200-BPS 33600-BPS 25333-BPS 26666-BPS 28000-BPS '
        + '29333-BPS 30666-BPS 32000-BPS 33333-BPS 34666-BPS 36000-BPS 37333-BPS 38666-BPS 40000-BPS 41333-BPS 42666-BPS 44000-BPS 45333-BPS '
        + '46666-BPS 48000-BPS 49333-BPS 50666-BPS 52000-BPS 53333-BPS 54666-BPS 56000-BPS 57333-BPS 58666-BPS 60000-BPS 61333-BPS 62666-BPS '
        + '64000-BPS',
      'USR-Final-Rx-Link-Data-Rate':
        '1=110-BPS 300-BPS 600-BPS 1200-BPS 2400-BPS 4800-BPS 7200-BPS 9600-BPS 12000-BPS 14400-BPS 16800-BPS 19200-BPS 38400-BPS 75-BPS '
        + '450-BPS UNKNOWN-BPS 57600-BPS 21600-BPS 24000-BPS 26400-BPS 28800-BPS 115200-BPS 31200-BPS 33600-BPS 25333-BPS 26666-BPS 28000-BPS '
        + '29333-BPS 30666-BPS 32000-BPS 33333-BPS 34666-BPS 36000-BPS 37333-BPS 38666-BPS 40000-BPS 41333-BPS 42666-BPS 44000-BPS 45333-BPS '
        + '46666-BPS 48000-BPS 49333-BPS 50666-BPS 52000-BPS 53333-BPS 54666-BPS 56000-BPS 57333-BPS 58666-BPS 60000-BPS 61333-BPS 62666-BPS '
        + '64000-BPS',
      'USR-Initial-Tx-Link-Data-Rate':
        '1=110-BPS 300-BPS 600-BPS 1200-BPS 2400-BPS 4800-BPS 7200-BPS 9600-BPS 12000-BPS 14400-BPS 16800-BPS 19200-BPS 38400-BPS 75-BPS '
        + '450-BPS UNKNOWN-BPS 57600-BPS 21600-BPS 24000-BPS 26400-BPS 28800-BPS 115200-BPS 31200-BPS 33600-BPS 25333-BPS 26666-BPS 28000-BPS '
        + '29333-BPS 30666-BPS 32000-BPS 33333-BPS 34666-BPS 36000-BPS 37333-BPS 38666-BPS 40000-BPS 41333-BPS 42666-BPS 44000-BPS 45333-BPS '
        + '46666-BPS 48000-BPS 49333-BPS 50666-BPS 52000-BPS 53333-BPS 54666-BPS 56000-BPS 57333-BPS 58666-BPS 60000-BPS 61333-BPS 62666-BPS '
        + '64000-BPS',
      'USR-Final-Tx-Link-Data-Rate':
        '1=110-BPS 300-BPS 600-BPS 1200-BPS 2400-BPS 4800-BPS 7200-BPS 9600-BPS 12000-BPS 14400-BPS 16800-BPS 19200-BPS 38400-BPS 75-BPS '
        + '450-BPS UNKNOWN-BPS 57600-BPS 21600-BPS 24000-BPS 26400-BPS 28800-BPS 115200-BPS 31200-BPS 33600-BPS 25333-BPS 26666-BPS 28000-BPS '
        + '29333-BPS 30666-BPS 32000-BPS 33333-BPS 34666-BPS 36000-BPS 37333-BPS 38666-BPS 40000-BPS 41333-BPS 42666-BPS 44000-BPS 45333-BPS '
        + '46666-BPS 48000-BPS 49333-BPS 50666-BPS 52000-BPS 53333-BPS 54666-BPS 56000-BPS 57333-BPS 58666-BPS 60000-BPS 61333-BPS 62666-BPS '
        + '64000-BPS',
      'USR-Card-Type':
        '1=SlotEmpty SlotUnknown NetwMgtCard DualT1NAC DualModemNAC QuadModemNAC TrGatewayNAC X25GatewayNAC DualV34ModemNAC '
        + 'QuadV32DigitalModemNAC QuadV32AnalogModemNAC QuadV32DigAnlModemNAC QuadV34DigModemNAC QuadV34AnlModemNAC QuadV34DigAnlModemNAC '
        + 'SingleT1NAC EthernetGatewayNAC AccessServer 486TrGatewayNAC 486EthernetGatewayNAC 22=DualRS232NAC 486X25GatewayNAC '
        + '25=ApplicationServerNAC ISDNGatewayNAC ISDNpriT1NAC ClkedNetMgtCard ModemPoolManagementNAC ModemPoolNetserverNAC ModemPoolV34ModemNAC '
        + 'ModemPoolISDNNAC NTServerNAC QuadV34DigitalG2NAC QuadV34AnalogG2NAC QuadV34DigAnlgG2NAC NETServerFrameRelayNAC NETServerTokenRingNAC '
        + 'X2524ChannelNAC 42=WirelessGatewayNac 44=EnhancedAccessServer EnhancedISDNGatewayNAC 1001=DualT1NIC DualAlogMdmNIC QuadDgtlMdmNIC '
        + 'QuadAlogDgtlMdmNIC TokenRingNIC SingleT1NIC EthernetNIC ShortHaulDualT1NIC DualAlogMgdIntlMdmNIC X25NIC QuadAlogNonMgdMdmNIC '
        + 'QuadAlogMgdIntlMdmNIC QuadAlogNonMgdIntlMdmNIC QuadLsdLiMgdMdmNIC QuadLsdLiNonMgdMdmNIC QuadLsdLiMgdIntlMdmNIC '
        + 'QuadLsdLiNonMgdIntlMdmNIC HSEthernetWithV35NIC HSEthernetWithoutV35NIC DualHighSpeedV35NIC QuadV35RS232LowSpeedNIC DualE1NIC '
        + 'ShortHaulDualE1NIC 1025=BellcoreLongHaulDualT1NIC BellcoreShrtHaulDualT1NIC SCSIEdgeServerNIC',
      'USR-Sync-Async-Mode': '1=Asynchronous Synchronous',
      'USR-Originate-Answer-Mode': '1=Originate_in_Originate_Mode Originate_in_Answer_Mode Answer_in_Originate_Mode Answer_in_Answer_Mode',
      'USR-Modulation-Type':
        '1=usRoboticsHST ccittV32 ccittV22bis bell103 ccittV21 bell212 ccittV32bis ccittV23 negotiationFailed bell208b v21FaxClass1 '
        + 'v27FaxClass1 v29FaxClass1 v17FaxClass1 v21FaxClass2 v27FaxClass2 v29FaxClass2 v17FaxClass2 v32Terbo v34 vFC v34plus x2 v110 v120 x75 '
        + 'asyncSyncPPP clearChannel x2client x2symmetric piafs x2version2 v90Analog v90Digital v90AllDigital',
      'USR-Connect-Term-Reason':
        '1=dtrDrop escapeSequence athCommand carrierLoss inactivityTimout mnpIncompatible undefined remotePassword linkPassword retransmitLimit '
        + 'linkDisconnectMsgReceived noLoopCurrent invalidSpeed unableToRetrain managementCommand noDialTone keyAbort lineBusy noAnswer voice '
        + 'noAnswerTone noCarrier undetermined v42SabmeTimeout v42BreakTimeout v42DisconnectCmd v42IdExchangeFail v42BadSetup v42InvalidCodeWord '
        + 'v42StringToLong v42InvalidCommand none v32Cleardown dialSecurity remoteAccessDenied loopLoss ds0Teardown promptNotEnabled '
        + 'noPromptingInSync nonArqMode modeIncompatible noPromptInNonARQ dialBackLink linkAbort autopassFailed pbGenericError pbLinkErrTxPreAck '
        + 'pbLinkErrTxTardyACK pbTransmitBusTimeout pbReceiveBusTimeout pbLinkErrTxTAL pbLinkErrRxTAL pbTransmitMasterTimeout pbClockMissing '
        + 'pbReceivedLsWhileLinkUp pbOutOfSequenceFrame pbBadFrame pbAckWaitTimeout pbReceivedAckSeqErr pbReceiveOvrflwRNRFail '
        + 'pbReceiveMsgBufOvrflw rcvdGatewayDiscCmd tokenPassingTimeout dspInterruptTimeout mnpProtocolViolation class2FaxHangupCmd '
        + 'hstSpeedSwitchTimeout tooManyUnacked timerExpired t1Glare priDialoutRqTimeout abortAnlgDstOvrIsdn normalUserCallClear '
        + 'normalUnspecified bearerIncompatibility protocolErrorEvent abnormalDisconnect invalidCauseValue resourceUnavailable '
        + 'remoteHungUpDuringTraining trainingTimeout incomingModemNotAvailable incomingInvalidBearerCap incomingInvalidChannelID '
        + 'incomingInvalidProgInd incomingInvalidCallingPty incomingInvalidCalledPty incomingCallBlock incomingLoopStNoRingOff '
        + 'outgoingTelcoDisconnect outgoingEMWinkTimeout outgoingEMWinkTooShort outgoingNoChannelAvail dspReboot noDSPRespToKA noDSPRespToDisc '
        + 'dspTailPtrInvalid dspHeadPtrInvalid',
      'USR-Failure-to-Connect-Reason':
        '1=dtrDrop escapeSequence athCommand carrierLoss inactivityTimout mnpIncompatible undefined remotePassword linkPassword retransmitLimit '
        + 'linkDisconnectMsgRec noLoopCurrent invalidSpeed unableToRetrain managementCommand noDialTone keyAbort lineBusy noAnswer voice '
        + 'noAnswerTone noCarrier undetermined v42SabmeTimeout v42BreakTimeout v42DisconnectCmd v42IdExchangeFail v42BadSetup v42InvalidCodeWord '
        + 'v42StringToLong v42InvalidCommand none v32Cleardown dialSecurity remoteAccessDenied loopLoss ds0Teardown promptNotEnabled '
        + 'noPromptingInSync nonArqMode modeIncompatible noPromptInNonARQ dialBackLink linkAbort autopassFailed pbGenericError pbLinkErrTxPreAck '
        + 'pbLinkErrTxTardyACK pbTransmitBusTimeout pbReceiveBusTimeout pbLinkErrTxTAL pbLinkErrRxTAL pbTransmitMasterTimeout pbClockMissing '
        + 'pbReceivedLsWhileLinkUp pbOutOfSequenceFrame pbBadFrame pbAckWaitTimeout pbReceivedAckSeqErr pbReceiveOvrflwRNRFail '
        + 'pbReceiveMsgBufOvrflw rcvdGatewayDiscCmd tokenPassingTimeout dspInterruptTimeout mnpProtocolViolation class2FaxHangupCmd '
        + 'hstSpeedSwitchTimeout tooManyUnacked timerExpired t1Glare priDialoutRqTimeout abortAnlgDstOvrIsdn normalUserCallClear '
        + 'normalUnspecified bearerIncompatibility protocolErrorEvent abnormalDisconnect invalidCauseValue resourceUnavailable '
        + 'remoteHungUpDuringTraining trainingTimeout incomingModemNotAvailable incomingInvalidBearerCap incomingInvalidChannelID '
        + 'incomingInvalidProgInd incomingInvalidCallingPty incomingInvalidCalledPty incomingCallBlock incomingLoopStNoRingOff '
        + 'outgoingTelcoDisconnect outgoingEMWinkTimeout outgoingEMWinkTooShort outgoingNoChannelAvail dspReboot noDSPRespToKA noDSPRespToDisc '
        + 'dspTailPtrInvalid dspHeadPtrInvalid',
      'USR-Equalization-Type': '1=Long Short',
      'USR-Fallback-Enabled': '1=Disabled Enabled',
      'USR-Back-Channel-Data-Rate': '1=450BPS 300BPS None',
      'USR-Simplified-MNP-Levels':
        '1=none mnpLevel3 mnpLevel4 ccittV42 usRoboticsHST synchronousNone mnpLevel2 mnp10 v42Etc mnp10Etc lapmEtc v42Etc2 v42SRej piafs',
      'USR-Simplified-V42bis-Usage': '1=none ccittV42bis mnpLevel5',
      'USR-Device-Connected-To': '1=None isdnGateway quadModem',
      'USR-Call-Event-Code':
        '1=notSupported setup usrSetup telcoDisconnect usrDisconnect noFreeModem modemsNotAllowed modemsRejectCall modemSetupTimeout noFreeIGW '
        + 'igwRejectCall igwSetupTimeout noFreeTdmts bcReject ieReject chidReject progReject callingPartyReject calledPartyReject blocked '
        + 'analogBlocked digitalBlocked outOfService busy congestion protocolError noFreeBchannel inOutCallCollision inCallArrival outCallArrival '
        + 'inCallConnect outCallConnect',
      'CW-Acct-Type': '0=COMS-UNKNOWN-ACCT-TYPE COMS-PREPAID-ACCT COMS-NEW-ACCT COMS-SUSPENDED-ACCT COMS-ADMINISTRATIVE-ACCT',
      'CW-Source-Identifier':
        '0=COMS-UNKNOWN-SOURCE 257=COMS-INGRESS-OPEN COMS-EGRESS-OPEN COMS-GTKPR-GEN-INGR-OPEN COMS-GTKPR-GEN-EGR-OPEN 513=COMS-INGRESS-CLOSE '
        + 'COMS-EGRESS-CLOSE COMS-GTKPR-GEN-INGR-CLOSE COMS-GTKPR-GEN-EGR-CLOSE',
      'CW-Session-Sequence-End': '0=NOT-THE-LAST-CALL LAST-CALL',
      'CW-Clg-Party-E164-Type':
        '1=comsUnknown comsInternationalNumber comsNationalNumber comsNetworkSpecificNumber comsSubscriberNumber comsAbbreviatedNumber '
        + 'comsReserved',
      'CW-Clg-Party-Trans-Protocol': '1=TCP UDP SCTP',
      'CW-Cld-Party-E164-Type':
        '1=comsUnknown comsInternationalNumber comsNationalNumber comsNetworkSpecificNumber comsSubscriberNumber comsAbbreviatedNumber '
        + 'comsReserved',
      'CW-Cld-Party-Trans-Protocol': '1=TCP UDP SCTP',
      'CW-Ingr-Gway-E164-Type':
        '1=comsUnknown comsInternationalNumber comsNationalNumber comsNetworkSpecificNumber comsSubscriberNumber comsAbbreviatedNumber '
        + 'comsReserved',
      'CW-Ingr-Gway-Trans-Protocol': '1=TCP UDP SCTP',
      'CW-Egr-Gway-Trans-Protocol': '1=TCP UDP SCTP',
      'CW-Ingr-Gtkpr-Trans-Protocol': '1=TCP UDP SCTP',
      'CW-Egr-Gtkpr-Trans-Protocol': '1=TCP UDP SCTP',
      'CW-Call-Type': '0=COMS-UNKNOWN-CALLTYPE COMS-PHONE-TO-PHONE COMS-PHONE-TO-PC COMS-PC-TO-PHONE COMS-PC-TO-PC',
      'CW-Codec-Type': '0=COMS-UNDEFINED-CODEC COMS-G723-1 COMS-G729-A COMS-G710-ALaw COMS-G711-MuLaw 255=COMS-FAX-MODULATION',
      'CW-Call-Termination-Cause':
        '0=CAUSE-UNKNOWN CAUSE-CLD-PARTY-TERMINATE CAUSE-CLG-PARTY-TERMINATE CAUSE-ACCT-BAL-DEPLETED CAUSE-NO-EGR-PORTS-AVAIL '
        + 'CAUSE-H225-UNABLE-TO-CON CAUSE-H245-UNABLE-TO-CON CAUSE-INGR-FACILITY-DISC CAUSE-EGR-FACILITY-DISC CAUSE-DIR-SERVER-DOWN '
        + 'CAUSE-RATING-SERVER-DOWN CAUSE-GATEWAY-SHUTDOWN CAUSE-GTKPR-TERMINATE CAUSE-GTKPR-SHUTDOWN-GTWAY CAUSE-BUSY CAUSE-ABANDON '
        + 'CAUSE-INVALID-LOGIN-LIMIT CAUSE-NOACCTNUMBER-ENTRY CAUSE-SUSPENDED-ACCT-LOGIN CAUSE-AUTHENT-SERVER-DOWN CAUSE-GATEKEEPER-TIMEOUT '
        + 'CAUSE-GATEWAY-NO-RESOURCES CAUSE-ACCT-INUSE CAUSE-DEBIT-ACCT-BAL-ZERO CAUSE-DEBIT-ACCTBAL-INSUFF CAUSE-INVALID-DESTNUMBER-THRESH '
        + 'CAUSE-NO-DESTNUMBER-ENTRY CAUSE-SEQUENCE-DIALING-THRESH',
      'CW-Signaling-Protocol': '0=SIG-UNKNOWN SIG-SIP SIG-H323',
      'CW-Protocol-Transport': '1=TCP UDP SCTP',
      'CW-Local-Sig-Trans-Protocol': '1=TCP UDP SCTP',
      'CW-Remote-Sig-Trans-Protocol': '1=TCP UDP SCTP',
      'CW-Local-MG-RTP-Protocol': '1=TCP UDP SCTP',
      'CW-Remote-MG-RTP-Protocol': '1=TCP UDP SCTP',
      'CW-Trans-Cld-Party-E164-Type':
        '1=Unknown International-Number National-Number Network-Specific-Number Subscriber-Number Abbreviated-Number Reserved',
      'USR-Syslog-Tap': '0=Off On-Raw On-Framed 4294967295=Unknown',
      'USR-Connect-Speed':
        '1=NONE 300-BPS 1200-BPS 2400-BPS 4800-BPS 7200-BPS 9600-BPS 12000-BPS 14400-BPS 16800-BPS 19200-BPS 21600-BPS 28800-BPS 38400-BPS '
        + '57600-BPS 115200-BPS 288000-BPS 75-1200-BPS 1200-75-BPS 24000-BPS 26400-BPS 31200-BPS 33600-BPS 33333-BPS 37333-BPS 41333-BPS '
        + '42666-BPS 44000-BPS 45333-BPS 46666-BPS 48000-BPS 49333-BPS 50666-BPS 52000-BPS 53333-BPS 54666-BPS 56000-BPS 57333-BPS 64000-BPS '
        + '25333-BPS 26666-BPS 28000-BPS 29333-BPS 30666-BPS 32000-BPS 34666-BPS 36000-BPS 38666-BPS 40000-BPS 58666-BPS 60000-BPS 61333-BPS '
        + '62666-BPS',
      'USR-Speed-Of-Connection': '0=Auto 56 64 Voice',
      'USR-Expansion-Algorithm': '1=Constant Linear',
      'USR-Compression-Algorithm': '0=None Stac Ascend Microsoft Auto',
      'USR-Compression-Reset-Mode': '0=Auto Reset-Every-Packet Reset-On-Error',
      'USR-Filter-Zones': '1=enabled disabled',
      'USR-Appletalk': '1=enabled disabled',
      'USR-Bridging': '1=enabled disabled',
      'USR-Spoofing': '1=enabled disabled',
      'USR-Routing-Protocol': '1=Rip1 Rip2',
      'Initial-Modulation-Type':
        '1=usRoboticsHST ccittV32 ccittV22bis bell103 ccittV21 bell212 ccittV32bis ccittV23 negotiationFailed bell208b v21FaxClass1 '
        + 'v27FaxClass1 v29FaxClass1 v17FaxClass1 v21FaxClass2 v27FaxClass2 v29FaxClass2 v17FaxClass2 v32Terbo v34 vFC v34plus x2 v110 v120 x75 '
        + 'asyncSyncPPP clearChannel x2client x2symmetric piafs x2version2 v90Analogue v90Digital v90AllDigital',
      'USR-HARC-Disconnect-Code':
        '0=No-Error No-Carrier No-DSR Timeout Reset Call-Drop-Req Idle-Timeout Session-Timeout User-Req-Drop Host-Req-Drop Service-Interruption '
        + 'Service-Unavailable User-Input-Error NAS-Drop-For-Callback NAS-Drop-Misc-Non-Error NAS-Internal-Error Line-Busy 19=Tunnel-Term-Unreach '
        + 'Tunnel-Refused Tunnel-Auth-Failed Tunnel-Session-Timeout Tunnel-Timeout 25=Radius-Res-Reclaim DNIS-Auth-Failed PAP-Auth-Failure '
        + 'CHAP-Auth-Failure PPP-LCP-Failed PPP-NCP-Failed Radius-Timeout',
      'USR-RMMIE-Status': '1=notEnabledInLocalModem notDetectedInRemoteModem ok',
      'USR-RMMIE-Last-Update-Event': '1=none initialConnection retrain speedShift plannedDisconnect',
      'USR-RMMIE-x2-Status':
        '1=notOperational operational x2Disabled v8Disabled remote3200Disabled invalidSpeedSetting v8NotDetected x2NotDetected '
        + 'incompatibleVersion incompatibleModes local3200Disabled excessHighFrequencyAtten connectNotSupport3200 retrainBeforeConnection',
      'USR-RMMIE-Planned-Disconnect':
        '1=none dteNotReady dteInterfaceError dteRequest escapeToOnlineCommandMode athCommand inactivityTimeout arqProtocolError '
        + 'arqProtocolRetransmitLim invalidComprDataCodeword invalidComprDataStringLen invalidComprDataCommand',
      'USR-CCP-Algorithm': '1=NONE Stac MS Any',
      'USR-IPX-Routing': '0=none send listen respond all',
      'USR-IPX-WAN': '1=enabled disabled',
      'USR-IP-RIP-Policies':
        '0=SendDefault 2=SendRoutes 4=SendSubnets 8=AcceptDefault 16=SplitHorizon 32=PoisonReserve 64=FlashUpdate 128=SimpleAuth 256=V1Send '
        + '512=V1Receive 1024=V2Receive 2147483648=Silent',
      'USR-IP-Default-Route-Option': '1=enabled disabled',
      'USR-Tunnel-Security': '0=None Control-Only Data-Only Both-Data-and-Control',
      'USR-Callback-Type': '1=Normal ANI Static Dynamic',
      'USR-Agent': '1=FA HA',
      'USR-Request-Type':
        '1=Access-Request Access-Accept Access-Reject Accounting-Request Accounting-Response 7=Access-Password-Change Access-Password-Ack '
        + 'Access-Password-Reject 11=Access-Challenge Status-Server Status-Client 21=Resource-Free-Request Resource-Free-Response '
        + 'Resource-Query-Request Resource-Query-Response Disconnect-User NAS-Reboot-Request NAS-Reboot-Response 253=Tacacs-Message 255=Reserved',
      'USR-Pre-Paid-Enabled': '1=Phase2-active-Time-counted Phase2-Transfer/Reciev-Packet-counted Phase2-Total-Packet-counted',
      'USR-NAS-Type': '0=3Com-NMC 3Com-NETServer 3Com-HiPerArc TACACS+-Server 3Com-SA-Server Ascend Generic-RADIUS 3Com-NETBuilder-II',
      'USR-Auth-Mode':
        '0=Auth-3Com Auth-Ace Auth-Safeword Auth-UNIX-PW Auth-Defender Auth-TACACSP Auth-Netware Auth-Skey Auth-EAP-Proxy Auth-UNIX-Crypt',
    },
  },
});
