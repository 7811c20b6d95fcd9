/** Attributes of the makers of servers that computers once dialed. */
import type { VendorTable } from '../vendor-table.ts';

export const DIAL_UP = (): VendorTable => ({
  // Ascend
  529: {
    text:
      '7 Ascend-UU-Info 12 Ascend-FR-SVC-Addr 20 Ascend-Global-Call-Id 24 Ascend-Dialed-Number 30 Ascend-X25-Pad-X3-Parameters '
      + 'Ascend-Tunnel-VRouter-Name 33 Ascend-X25-Nui-Prompt Ascend-X25-Nui-Password-Prompt Ascend-X25-Cug Ascend-X25-Pad-Alias-1 '
      + 'Ascend-X25-Pad-Alias-2 Ascend-X25-Pad-Alias-3 Ascend-X25-X121-Address Ascend-X25-Nui Ascend-X25-Rpoa Ascend-X25-Pad-Prompt '
      + 'Ascend-X25-Pad-Banner Ascend-X25-Profile-Name Ascend-Recv-Name 52 Ascend-Access-Intercept-LEA Ascend-Access-Intercept-Log '
      + 'Ascend-Private-Route-Table-ID 59 Ascend-QOS-Upstream Ascend-QOS-Downstream 73 Ascend-IPSEC-Profile 77 Ascend-ATM-Direct-Profile 90 '
      + 'Ascend-Filter Ascend-Telnet-Profile 93 Ascend-Redirect-Number 102 Ascend-VRouter-Name Ascend-Source-Auth Ascend-Private-Route 107 '
      + 'Ascend-Calling-Subaddress 109 Ascend-Endpoint-Disc Ascend-Remote-FW 116 Ascend-Appletalk-Route 119 Ascend-FCP-Parameter 129 '
      + 'Ascend-Primary-Home-Agent Ascend-Secondary-Home-Agent 141 Ascend-User-Acct-Key 146 Ascend-Assign-IP-Global-Pool 151 '
      + 'Ascend-Session-Svr-Key 156 Ascend-FR-Circuit-Name 168 Ascend-Bridge-Address 174 Ascend-IPX-Route 176 Ascend-Backup 178 Ascend-Group 180 '
      + 'Ascend-FR-Profile-Name Ascend-Ara-PW Ascend-IPX-Node-Addr 184 Ascend-Home-Agent-Password Ascend-Home-Network-Name 202 '
      + 'Ascend-Number-Sessions Ascend-Authen-Alias 205 Ascend-Menu-Selector Ascend-Menu-Item 213 Ascend-Third-Prompt 217 '
      + 'Ascend-IP-Pool-Definition 220 Ascend-FR-Direct-Profile 227 Ascend-Dial-Number 232 Ascend-Send-Passwd 249 Ascend-Billing-Number 251 '
      + 'Ascend-Transit-Number Ascend-Host-Info',
    number:
      '2 Ascend-Max-Shared-Users 9 Ascend-CIR-Timer Ascend-FR-08-Mode Ascend-Destination-Nas-Port 13 Ascend-NAS-Port-Format '
      + 'Ascend-ATM-Fault-Management Ascend-ATM-Loopback-Cell-Loss Ascend-Ckt-Type Ascend-SVC-Enabled Ascend-Session-Type 21 '
      + 'Ascend-H323-Conference-Id 23 Ascend-H323-Dialed-Time 25 Ascend-Inter-Arrival-Jitter Ascend-Dropped-Octets Ascend-Dropped-Packets '
      + 'Ascend-Auth-Delay Ascend-X25-Pad-X3-Profile 32 Ascend-X25-Reverse-Charging 46 Ascend-Bi-Directional-Auth Ascend-MTU '
      + 'Ascend-Call-Direction Ascend-Service-Type Ascend-Filter-Required Ascend-Traffic-Shaper 55 Ascend-Private-Route-Required '
      + 'Ascend-Cache-Refresh Ascend-Cache-Time Ascend-Egress-Enabled 61 Ascend-ATM-Connect-Vpi Ascend-ATM-Connect-Vci Ascend-ATM-Connect-Group '
      + 'Ascend-ATM-Group Ascend-IPX-Header-Compression Ascend-Calling-Id-Type-Of-Num Ascend-Calling-Id-Number-Plan Ascend-Calling-Id-Presentatn '
      + 'Ascend-Calling-Id-Screening Ascend-BIR-Enable Ascend-BIR-Proxy Ascend-BIR-Bridge-Group 74 Ascend-PPPoE-Enable Ascend-Bridge-Non-PPPoE '
      + 'Ascend-ATM-Direct 80 Ascend-Client-Assign-WINS Ascend-Auth-Type Ascend-Port-Redir-Protocol Ascend-Port-Redir-Portnum 85 '
      + 'Ascend-IP-Pool-Chaining 87 Ascend-IP-TOS Ascend-IP-TOS-Precedence Ascend-IP-TOS-Apply-To 92 Ascend-Dsl-Rate-Type 94 Ascend-ATM-Vpi '
      + 'Ascend-ATM-Vci Ascend-Source-IP-Check Ascend-Dsl-Rate-Mode Ascend-Dsl-Upstream-Limit Ascend-Dsl-Downstream-Limit '
      + 'Ascend-Dsl-CIR-Recv-Limit Ascend-Dsl-CIR-Xmit-Limit 105 Ascend-Numbering-Plan-ID Ascend-FR-Link-Status-DLCI 108 Ascend-Callback-Delay '
      + '111 Ascend-Multicast-GLeave-Delay Ascend-CBCP-Enable Ascend-CBCP-Mode Ascend-CBCP-Delay Ascend-CBCP-Trunk-Group 117 '
      + 'Ascend-Appletalk-Peer-Mode Ascend-Route-Appletalk 120 Ascend-Modem-PortNo Ascend-Modem-SlotNo Ascend-Modem-ShelfNo '
      + 'Ascend-Call-Attempt-Limit Ascend-Call-Block-Duration Ascend-Maximum-Call-Duration Ascend-Temporary-Rtes Ascend-Tunneling-Protocol '
      + 'Ascend-Shared-Profile-Enable 131 Ascend-Dialout-Allowed 133 Ascend-BACP-Enable Ascend-DHCP-Maximum-Leases 137 Ascend-Client-Assign-DNS '
      + 'Ascend-User-Acct-Type 140 Ascend-User-Acct-Port 142 Ascend-User-Acct-Base Ascend-User-Acct-Time 147 Ascend-DHCP-Reply '
      + 'Ascend-DHCP-Pool-Number Ascend-Expect-Callback Ascend-Event-Type 152 Ascend-Multicast-Rate-Limit 155 Ascend-Multicast-Client 157 '
      + 'Ascend-FR-LinkUp Ascend-FR-Nailed-Grp Ascend-FR-Type Ascend-FR-Link-Mgt Ascend-FR-N391 Ascend-FR-DCE-N392 Ascend-FR-DTE-N392 '
      + 'Ascend-FR-DCE-N393 Ascend-FR-DTE-N393 Ascend-FR-T391 Ascend-FR-T392 169 Ascend-TS-Idle-Limit Ascend-TS-Idle-Mode Ascend-DBA-Monitor '
      + 'Ascend-Base-Channel-Count Ascend-Minimum-Channels 175 Ascend-FT1-Caller 177 Ascend-Call-Type 179 Ascend-FR-DLCI 186 '
      + 'Ascend-Home-Agent-UDP-Port Ascend-Multilink-ID Ascend-Num-In-Multilink 190 Ascend-Pre-Input-Octets Ascend-Pre-Output-Octets '
      + 'Ascend-Pre-Input-Packets Ascend-Pre-Output-Packets Ascend-Maximum-Time Ascend-Disconnect-Cause Ascend-Connect-Progress Ascend-Data-Rate '
      + 'Ascend-PreSession-Time Ascend-Token-Idle Ascend-Token-Immediate Ascend-Require-Auth 204 Ascend-Token-Expiry 207 Ascend-PW-Warntime '
      + 'Ascend-PW-Lifetime 210 Ascend-PPP-VJ-Slot-Comp Ascend-PPP-VJ-1172 Ascend-PPP-Async-Map 216 Ascend-IPX-Peer-Mode 218 '
      + 'Ascend-Assign-IP-Pool Ascend-FR-Direct 221 Ascend-FR-Direct-DLCI Ascend-Handle-IPX Ascend-Netware-timeout Ascend-IPX-Alias Ascend-Metric '
      + 'Ascend-PRI-Number-Type 228 Ascend-Route-IP Ascend-Route-IPX Ascend-Bridge Ascend-Send-Auth 233 Ascend-Link-Compression '
      + 'Ascend-Target-Util Ascend-Maximum-Channels Ascend-Inc-Channel-Count Ascend-Dec-Channel-Count Ascend-Seconds-Of-History '
      + 'Ascend-History-Weigh-Type Ascend-Add-Seconds Ascend-Remove-Seconds 244 Ascend-Idle-Limit Ascend-Preempt-Limit Ascend-Callback '
      + 'Ascend-Data-Svc Ascend-Force-56 250 Ascend-Call-By-Call 254 Ascend-MPP-Idle-Percent Ascend-Xmit-Rate',
    octets: '242 Ascend-Data-Filter Ascend-Call-Filter',
    ipv4:
      '19 Ascend-H323-Gatekeeper 22 Ascend-H323-Fegw-Address 78 Ascend-Client-Primary-WINS Ascend-Client-Secondary-WINS 84 '
      + 'Ascend-Port-Redir-Server 86 Ascend-Owner-IP-Addr 132 Ascend-Client-Gateway 135 Ascend-Client-Primary-DNS Ascend-Client-Secondary-DNS 139 '
      + 'Ascend-User-Acct-Host 144 Ascend-Assign-IP-Client Ascend-Assign-IP-Server 153 Ascend-IF-Netmask Ascend-Remote-Addr 183 '
      + 'Ascend-Home-Agent-IP-Addr 189 Ascend-First-Dest 209 Ascend-IP-Direct 253 Ascend-PPP-Address',
    secret: '214 Ascend-Send-Secret Ascend-Receive-Secret',
    values: {
      'Ascend-NAS-Port-Format': '0=Unknown 2_4_6_4 2_4_5_5 1_2_2',
      'Ascend-ATM-Fault-Management': '0=VC-No-Loopback VC-Segment-Loopback VC-End-To-End-Loopback',
      'Ascend-Ckt-Type': '0=Ascend-PVC Ascend-SVC',
      'Ascend-SVC-Enabled': '0=Ascend-SVC-Enabled-No Ascend-SVC-Enabled-Yes',
      'Ascend-Session-Type':
        '0=Ascend-Session-Unused Ascend-Session-Unknown Ascend-Session-G711-Ulaw Ascend-Session-G711-Alaw Ascend-Session-G723 '
        + 'Ascend-Session-G729 Ascend-Session-G723-64KPS Ascend-Session-G728 Ascend-Session-RT24',
      'Ascend-X25-Pad-X3-Profile': '0=CRT INFONET DEFAULT SCEN CC_SSP CC_TSP HARDCOPY HDX SHARK POS NULL CUSTOM',
      'Ascend-X25-Reverse-Charging': '0=Reverse-Charging-No Reverse-Charging-Yes',
      'Ascend-Bi-Directional-Auth': '0=Bi-Directional-Auth-None Bi-Directional-Auth-Allowed Bi-Directional-Auth-Required',
      'Ascend-Call-Direction': '0=Ascend-Call-Direction-Incoming Ascend-Call-Direction-Outgoing',
      'Ascend-Service-Type':
        '0=Ascend-Service-Type-NotUsed Ascend-Service-Type-None Ascend-Service-Type-Other Ascend-Service-Type-PPP Ascend-Service-Type-Slip '
        + 'Ascend-Service-Type-MPP Ascend-Service-Type-X25 Ascend-Service-Type-Combinet Ascend-Service-Type-FR Ascend-Service-Type-EuRaw '
        + 'Ascend-Service-Type-EuUi Ascend-Service-Type-Telnet Ascend-Service-Type-TelnetBin Ascend-Service-Type-RawTcp '
        + 'Ascend-Service-Type-TermServer Ascend-Service-Type-MP Ascend-Service-Type-VirtualConn Ascend-Service-Type-X25DChan '
        + 'Ascend-Service-Type-PseuTunPPP Ascend-Service-Type-IpFax Ascend-Service-Type-ATM Ascend-Service-Type-HdlcNrm Ascend-Service-Type-VoIp '
        + 'Ascend-Service-Type-Visa2 25=Ascend-Service-Type-NetToNet',
      'Ascend-Filter-Required': '0=Required-No Required-Yes',
      'Ascend-Private-Route-Required': '0=Required-No Required-Yes',
      'Ascend-Cache-Refresh': '0=Refresh-No Refresh-Yes',
      'Ascend-IPX-Header-Compression': '0=IPX-Header-Compression-No IPX-Header-Compression-Yes',
      'Ascend-Calling-Id-Type-Of-Num': '0=Unknown International-Number National-Number Network-Specific Subscriber-Number 6=Abbreviated-Number',
      'Ascend-Calling-Id-Number-Plan': '0=Unknown ISDN-Telephony 3=Data Telex 8=National Private',
      'Ascend-Calling-Id-Presentatn': '0=Allowed Restricted Number-Not-Available',
      'Ascend-Calling-Id-Screening': '0=User-Not-Screened User-Provided-Passed User-Provided-Failed Network-Provided',
      'Ascend-BIR-Enable': '0=BIR-Enable-No BIR-Enable-Yes',
      'Ascend-BIR-Proxy': '0=BIR-Proxy-No BIR-Proxy-Yes',
      'Ascend-PPPoE-Enable': '0=PPPoE-No PPPoE-Yes',
      'Ascend-Bridge-Non-PPPoE': '0=Bridge-Non-PPPoE-No Bridge-Non-PPPoE-Yes',
      'Ascend-ATM-Direct': '0=ATM-Direct-No ATM-Direct-Yes',
      'Ascend-Client-Assign-WINS': '0=WINS-Assign-No WINS-Assign-Yes',
      'Ascend-Auth-Type': '0=Auth-None Auth-Default Auth-Any Auth-PAP Auth-CHAP Auth-MS-CHAP',
      'Ascend-Port-Redir-Protocol': '6=Ascend-Proto-TCP 17=Ascend-Proto-UDP',
      'Ascend-IP-Pool-Chaining': '0=IP-Pool-Chaining-No IP-Pool-Chaining-Yes',
      'Ascend-IP-TOS': '0=IP-TOS-Normal IP-TOS-Disabled IP-TOS-Cost 4=IP-TOS-Reliability 8=IP-TOS-Throughput 16=IP-TOS-Latency',
      'Ascend-IP-TOS-Precedence':
        '0=IP-TOS-Precedence-Pri-Normal 32=IP-TOS-Precedence-Pri-One 64=IP-TOS-Precedence-Pri-Two 96=IP-TOS-Precedence-Pri-Three '
        + '128=IP-TOS-Precedence-Pri-Four 160=IP-TOS-Precedence-Pri-Five 192=IP-TOS-Precedence-Pri-Six 224=IP-TOS-Precedence-Pri-Seven',
      'Ascend-IP-TOS-Apply-To': '1024=IP-TOS-Apply-To-Incoming 2048=IP-TOS-Apply-To-Outgoing 3072=IP-TOS-Apply-To-Both',
      'Ascend-Dsl-Rate-Type': '0=Rate-Type-Disabled Rate-Type-Sdsl Rate-Type-AdslCap Rate-Type-AdslDmtCell Rate-Type-AdslDmt',
      'Ascend-Source-IP-Check': '0=Source-IP-Check-No Source-IP-Check-Yes',
      'Ascend-Dsl-Rate-Mode': '1=Rate-Mode-AutoBaud Rate-Mode-Single',
      'Ascend-Dsl-Upstream-Limit':
        '0=sdsl-144000 sdsl-272000 sdsl-400000 sdsl-528000 sdsl-784000 sdsl-1168000 sdsl-1552000 sdsl-2320000 50=adslcap-up-1088000 '
        + 'adslcap-up-952000 adslcap-up-816000 adslcap-up-680000 adslcap-up-544000 adslcap-up-408000 adslcap-up-272000 150=adsldmt-up-auto '
        + 'adsldmt-up-1088000 adsldmt-up-928000 adsldmt-up-896000 adsldmt-up-800000 adsldmt-up-768000 adsldmt-up-640000 adsldmt-up-512000 '
        + 'adsldmt-up-384000 adsldmt-up-256000 adsldmt-up-128000',
      'Ascend-Dsl-Downstream-Limit':
        '0=adslcap-dn-7168000 adslcap-dn-6272000 adslcap-dn-5120000 adslcap-dn-4480000 adslcap-dn-3200000 adslcap-dn-2688000 adslcap-dn-2560000 '
        + 'adslcap-dn-2240000 adslcap-dn-1920000 adslcap-dn-1600000 adslcap-dn-1280000 adslcap-dn-960000 adslcap-dn-640000 100=adsldmt-dn-auto '
        + 'adsldmt-dn-9504000 adsldmt-dn-8960000 adsldmt-dn-8000000 adsldmt-dn-7168000 adsldmt-dn-6272000 adsldmt-dn-5120000 adsldmt-dn-4480000 '
        + 'adsldmt-dn-3200000 adsldmt-dn-2688000 adsldmt-dn-2560000 adsldmt-dn-2240000 adsldmt-dn-1920000 adsldmt-dn-1600000 adsldmt-dn-1280000 '
        + 'adsldmt-dn-960000 adsldmt-dn-768000 adsldmt-dn-640000 adsldmt-dn-512000 adsldmt-dn-384000 adsldmt-dn-256000 adsldmt-dn-128000',
      'Ascend-Numbering-Plan-ID': '0=Unknown-Numbering-Plan ISDN-Numbering-Plan 9=Private-Numbering-Plan',
      'Ascend-FR-Link-Status-DLCI': '0=Ascend-FR-LMI-Dlci-0 1023=Ascend-FR-LMI-Dlci-1023',
      'Ascend-CBCP-Enable': '0=CBCP-Not-Enabled CBCP-Enabled',
      'Ascend-CBCP-Mode': '1=CBCP-No-Callback CBCP-User-Callback CBCP-Profile-Callback 7=CBCP-Any-Or-No CBCP-Off',
      'Ascend-Appletalk-Peer-Mode': '0=Appletalk-Peer-Router Appletalk-Peer-Dialin',
      'Ascend-Route-Appletalk': '0=Route-Appletalk-No Route-Appletalk-Yes',
      'Ascend-Temporary-Rtes': '0=Temp-Rtes-No Temp-Rtes-Yes',
      'Ascend-Tunneling-Protocol': '0=ATMP-Tunnel VTP-Tunnel',
      'Ascend-Shared-Profile-Enable': '0=Shared-Profile-No Shared-Profile-Yes',
      'Ascend-Dialout-Allowed': '0=Dialout-Not-Allowed Dialout-Allowed',
      'Ascend-BACP-Enable': '0=BACP-No BACP-Yes',
      'Ascend-Client-Assign-DNS': '0=DNS-Assign-No DNS-Assign-Yes',
      'Ascend-User-Acct-Type': '0=Ascend-User-Acct-None Ascend-User-Acct-User Ascend-User-Acct-User-Default',
      'Ascend-User-Acct-Base': '0=Base-10 Base-16',
      'Ascend-DHCP-Reply': '0=DHCP-Reply-No DHCP-Reply-Yes',
      'Ascend-Expect-Callback': '0=Expect-Callback-No Expect-Callback-Yes',
      'Ascend-Event-Type': '1=Ascend-ColdStart Ascend-Session-Event',
      'Ascend-Multicast-Client': '0=Multicast-No Multicast-Yes',
      'Ascend-FR-LinkUp': '0=Ascend-LinkUp-Default Ascend-LinkUp-AlwaysUp',
      'Ascend-FR-Type': '0=Ascend-FR-DTE Ascend-FR-DCE Ascend-FR-NNI',
      'Ascend-FR-Link-Mgt': '0=Ascend-FR-No-Link-Mgt Ascend-FR-T1-617D Ascend-FR-Q-933A',
      'Ascend-TS-Idle-Mode': '0=TS-Idle-None TS-Idle-Input TS-Idle-Input-Output',
      'Ascend-DBA-Monitor': '0=DBA-Transmit DBA-Transmit-Recv DBA-None',
      'Ascend-FT1-Caller': '0=FT1-No FT1-Yes',
      'Ascend-Call-Type': '0=Switched Nailed Nailed/Mpp Perm/Switched 6=AO/DI MegaMax',
      'Ascend-Disconnect-Cause':
        '0=No-Reason Not-Applicable Unknown Call-Disconnected CLID-Authentication-Failed CLID-RADIUS-Timeout 10=Modem-No-DCD '
        + 'DCD-Detected-Then-Inactive Modem-Invalid-Result-Codes 20=TermSrv-User-Quit TermSrv-Idle-Timeout TermSrv-Exit-Telnet TermSrv-No-IPaddr '
        + 'TermSrv-Exit-Raw-TCP TermSrv-Exit-Login-Failed TermSrv-Exit-Raw-TCP-Disabled TermSrv-CTRL-C-In-Login TermSrv-Destroyed '
        + 'TermSrv-User-Closed-VCon TermSrv-VCon-Destroyed TermSrv-Exit-Rlogin TermSrv-Bad-Rlogin-Option TermSrv-Not-Enough-Resources '
        + '35=MPP-No-NULL-Msg-Timeout 40=PPP-LCP-Timeout PPP-LCP-Negotion-Failed PPP-PAP-Auth-Failed PPP-CHAP-Auth-Failed PPP-Rmt-Auth-Failed '
        + 'PPP-Rcv-Terminate-Req PPP-Rcv-Close-Event PPP-No-NCPs-Open PPP-MP-Bundle-Unknown PPP-LCP-Close-MP-Add-Fail Session-Table-Full '
        + 'Out-Of-Resources Invalid-IP-Address Hostname-Resolution-Failed Bad-Or-Missing-Port-Number 60=Host-Reset Connection-Refused '
        + 'Connection-Timeout Connection-Closed Network-Unreachable Host-Unreachable Network-Unreachable-Admin Host-Unreachable-Admin '
        + 'Port-Unreachable 100=Session-Timeout Invalid-Incoming-User Disconnect-Due-To-Callback 120=Proto-Disabled-Or-Unsupported '
        + '150=Disconnect-Req-By-RADIUS Disconnect-Req-By-Local-Admin 160=V110-Timeout-Sync-Retry-Exceed 170=PPP-Auth-Timeout-Exceeded '
        + '180=User-Executed-Do-Hangup 185=Remote-End-Hung-Up 190=Resource-Has-Been-Quiesced 195=Max-Call-Duration-Reached',
      'Ascend-Connect-Progress':
        '0=No-Progress 10=Call-Up 30=Modem-Up Modem-Awaiting-DCD Modem-Awaiting-Codes 40=TermSrv-Started TermSrv-Raw-TCP-Started '
        + 'TermSrv-Telnet-Started TermSrv-Raw-TCP-Connected TermSrv-Telnet-Connected TermSrv-Rlogin-Started TermSrv-Rlogin-Connected '
        + '50=Modem-Outdial-Call-Up 60=LAN-Session-Up LCP-Opening CCP-Opening IPNCP-Opening BNCP-Opening LCP-Opened CCP-Opened IPNCP-Opened '
        + 'BNCP-Opened LCP-State-Initial LCP-State-Starting LCP-State-Closed LCP-State-Stopped LCP-State-Closing LCP-State-Stopping '
        + 'LCP-State-Request-Sent LCP-State-Ack-Received LCP-State-Ack-Sent 80=IPXNCP-Opened ATNCP-Opened BACP-Opening BACP-Opened 90=V110-Up '
        + 'V110-State-Opened V110-State-Carrier V110-State-Reset V110-State-Closed',
      'Ascend-Token-Immediate': '0=Tok-Imm-No Tok-Imm-Yes',
      'Ascend-Require-Auth': '0=Not-Require-Auth Require-Auth',
      'Ascend-PW-Warntime': '0=Days-Of-Warning',
      'Ascend-PW-Lifetime': '0=Lifetime-In-Days',
      'Ascend-PPP-VJ-Slot-Comp': '1=VJ-Slot-Comp-No',
      'Ascend-PPP-VJ-1172': '1=PPP-VJ-1172',
      'Ascend-IPX-Peer-Mode': '0=IPX-Peer-Router IPX-Peer-Dialin',
      'Ascend-FR-Direct': '0=FR-Direct-No FR-Direct-Yes',
      'Ascend-Handle-IPX': '0=Handle-IPX-None Handle-IPX-Client Handle-IPX-Server',
      'Ascend-PRI-Number-Type': '0=Unknown-Number Intl-Number National-Number Net-Specific-Number Local-Number Abbrev-Number',
      'Ascend-Route-IP': '0=Route-IP-No Route-IP-Yes',
      'Ascend-Route-IPX': '0=Route-IPX-No Route-IPX-Yes',
      'Ascend-Bridge': '0=Bridge-No Bridge-Yes',
      'Ascend-Send-Auth': '0=Send-Auth-None Send-Auth-PAP Send-Auth-CHAP Send-Auth-MS-CHAP',
      'Ascend-Link-Compression': '0=Link-Comp-None Link-Comp-Stac Link-Comp-Stac-Draft-9 Link-Comp-MS-Stac',
      'Ascend-History-Weigh-Type': '0=History-Constant History-Linear History-Quadratic',
      'Ascend-Callback': '0=Callback-No Callback-Yes',
      'Ascend-Data-Svc':
        '0=Switched-Voice-Bearer Nailed-56KR Nailed-64K Switched-64KR Switched-56K Switched-384KR Switched-384K Switched-1536K Switched-1536KR '
        + 'Switched-128K Switched-192K Switched-256K Switched-320K Switched-384K-MR Switched-448K Switched-512K Switched-576K Switched-640K '
        + 'Switched-704K Switched-768K Switched-832K Switched-896K Switched-960K Switched-1024K Switched-1088K Switched-1152K Switched-1216K '
        + 'Switched-1280K Switched-1344K Switched-1408K Switched-1472K Switched-1600K Switched-1664K Switched-1728K Switched-1792K Switched-1856K '
        + 'Switched-1920K Switched-inherited Switched-restricted-bearer-x30 Switched-clear-bearer-v110 Switched-restricted-64-x30 '
        + 'Switched-clear-56-v110 Switched-modem Switched-atmodem 45=Switched-V110-24-56 Switched-V110-48-56 Switched-V110-96-56 '
        + 'Switched-V110-192-56 Switched-V110-384-56 Switched-V110-24-56R Switched-V110-48-56R Switched-V110-96-56R Switched-V110-192-56R '
        + 'Switched-V110-384-56R Switched-V110-24-64 Switched-V110-48-64 Switched-V110-96-64 Switched-V110-192-64 Switched-V110-384-64 '
        + 'Switched-V110-24-64R Switched-V110-48-64R Switched-V110-96-64R Switched-V110-192-64R Switched-V110-384-64R 68=Switched-Pots '
        + 'Switched-ATM Switched-FR',
      'Ascend-Force-56': '0=Force-56-No Force-56-Yes',
    },
  },
  // Acc
  5: {
    text:
      '5 Acc-Access-Partition Acc-Customer-Id 14 Acc-Tunnel-Secret 17 Acc-Service-Profile 32 Acc-Modem-Modulation-Type Acc-Modem-Error-Protocol '
      + '35 Acc-Callback-Num-Valid 39 Acc-Dialout-Auth-Password Acc-Dialout-Auth-Username 44 Acc-Ace-Token 46 Acc-Ip-Pool-Name 73 '
      + 'Acc-MN-HA-Secret 98 Acc-Location-Id',
    number:
      '1 Acc-Reason-Code Acc-Ccp-Option Acc-Input-Errors Acc-Output-Errors 9 Acc-Route-Policy Acc-ML-MLX-Admin-State Acc-ML-Call-Threshold '
      + 'Acc-ML-Clear-Threshold Acc-ML-Damping-Factor 15 Acc-Clearing-Cause Acc-Clearing-Location 18 Acc-Request-Type Acc-Bridging-Support '
      + 'Acc-Apsm-Oversubscribed Acc-Acct-On-Off-Reason Acc-Tunnel-Port 27 Acc-Dial-Port-Index Acc-Ip-Compression Acc-Ipx-Compression '
      + 'Acc-Connect-Tx-Speed Acc-Connect-Rx-Speed 34 Acc-Callback-Delay 36 Acc-Callback-Mode Acc-Callback-CBCP-Type Acc-Dialout-Auth-Mode 42 '
      + 'Acc-Access-Community Acc-Vpsm-Reject-Cause 45 Acc-Ace-Token-Ttl 47 Acc-Igmp-Admin-State Acc-Igmp-Version 99 Acc-Calling-Station-Category',
    ipv4: '7 Acc-Ip-Gateway-Pri Acc-Ip-Gateway-Sec 23 Acc-Dns-Server-Pri Acc-Dns-Server-Sec Acc-Nbns-Server-Pri Acc-Nbns-Server-Sec',
    values: {
      'Acc-Reason-Code':
        '0=No-reason-No-Failure Resource-shortage Session-already-open Too-many-RADIUS-users No-authentication-server '
        + 'No-authentication-response No-accounting-server No-accounting-response Access-Denied Temporary-buffer-shortage Protocol-error '
        + 'Invalid-attribute Invalid-service-type Invalid-framed-protocol Invalid-attribute-value Invalid-user-information Invalid-IP-address '
        + 'Invalid-integer-syntax Invalid-NAS-port Requested-by-user Network-disconnect Service-interruption Physical-port-error Idle-timeout '
        + 'Session-timeout Administrative-reset NAS-reload-or-reset NAS-error NAS-request Undefined-reason-given Conflicting-attributes '
        + 'Port-limit-exceeded Facility-not-available Internal-config-error Bad-route-specification Access-Partition-bind-failure '
        + 'Security-violation Request-type-conflict Configuration-disallowed Missing-attribute Invalid-request Missing-parameter '
        + 'Invalid-parameter Call-cleared-with-cause Inopportune-config-request Invalid-config-parameter Missing-config-parameter '
        + 'Incompatible-service-profile Administrative-reset-2 Administrative-reload Port-unneeded Port-preempted Port-suspended '
        + 'Service-unavailable Callback User-error Host-request',
      'Acc-Ccp-Option': '1=Disabled Enabled',
      'Acc-Route-Policy': '1=Funnel Direct',
      'Acc-ML-MLX-Admin-State': '1=Enabled Disabled',
      'Acc-Clearing-Cause':
        '0=Cause-unspecified Unassigned-number No-route-to-transit-network No-route-to-destination 6=Channel-unacceptable '
        + 'Call-awarded-being-delivered 16=Normal-clearing User-busy No-user-responding User-alerted-no-answer 21=Call-rejected Number-changed '
        + '26=Non-selected-user-clearing Destination-out-of-order Invalid-or-incomplete-number Facility-rejected Response-to-status-inquiry '
        + 'Normal-unspecified-cause 34=No-circuit-or-channel-available 38=Network-out-of-order 41=Temporary-failure '
        + 'Switching-equipment-congestion Access-information-discarded Circuit-or-channel-unavailable Circuit-or-channed-preempted '
        + '47=Resources-unavailable 49=Quality-of-service-unavailable Facility-not-subscribed 52=Outgoing-calls-barred 54=Incoming-calls-barred '
        + '57=Bearer-capability-unauthorized Bearer-capability-not-available 63=Service-not-available 65=Bearer-capablity-not-implmented '
        + 'Channel-type-not-implemented 69=Facility-not-implemented Restrcted-digtal-infrmtion-only 79=Service-not-implemented '
        + '81=Invalid-call-reference Identified-channel-doesnt-exist 84=Call-identify-in-use No-call-suspended Suspended-call-cleared '
        + '88=Incompatible-destination 91=Invalid-transit-network-selctin 95=Invalid-message Mandtory-infrmtion-elment-miss '
        + 'Message-not-implemented Inopportune-message Infrmtion-elemnt-not-implmented Invlid-infrmtion-element-contnt '
        + 'Message-incompatible-with-state Recovery-on-timer-expiration Mndtry-infrmtion-elmnt-lngt-err 111=Protocol-error 127=Interworking',
      'Acc-Clearing-Location':
        '0=Local-or-remote-user Prvte-ntwork-serving-local-user Pblic-ntwork-serving-local-user Transit-network Prvte-ntwork-serv-remote-user '
        + 'Pblic-ntwork-serv-remote-user International-network 10=Beyond-interworking-point',
      'Acc-Request-Type': '1=Ring-Indication Dial-Request User-Authentication Tunnel-Authentication',
      'Acc-Bridging-Support': '1=Disabled Enabled',
      'Acc-Apsm-Oversubscribed': '1=False True',
      'Acc-Acct-On-Off-Reason': '0=NAS-Reset NAS-Reload Configuration-Reset Configuration-Reload Enabled Disabled',
      'Acc-Ip-Compression': '1=Disabled Enabled',
      'Acc-Ipx-Compression': '1=Disabled Enabled',
      'Acc-Callback-Mode': '0=User-Auth 3=User-Specified-E-164 6=CBCP-Callback CLI-Callback',
      'Acc-Callback-CBCP-Type': '1=CBCP-None CBCP-User-Specified CBCP-Pre-Specified',
      'Acc-Dialout-Auth-Mode': '1=PAP CHAP CHAP-PAP NONE',
      'Acc-Access-Community': '1=PUBLIC NETMAN',
      'Acc-Vpsm-Reject-Cause':
        '1=No-Access-Partition Access-Partition-Disabled Partition-Portlimit-Exceeded License-Portlimit-Exceeded Home-Server-Down '
        + 'Rejected-By-Home-Server NAS-Administratively-Disabled',
      'Acc-Igmp-Admin-State': '1=Enabled Disabled',
      'Acc-Igmp-Version': '1=V1 V2',
    },
  },
});
