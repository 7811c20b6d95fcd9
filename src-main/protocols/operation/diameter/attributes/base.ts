/**
 * Attributes of no vendor: RFC 6733 and RADIUS (RFC 7155), credit control (RFC 8506), EAP (RFC 4072), SIP (RFC 4740), mobile
 * IPv6 (RFC 5447, 5778), policy (RFC 5866, 6734).
 */
import type { AttributeTable } from './table.ts';

export const BASE: AttributeTable = {
  text:
    '1 User-Name 11 Filter-Id 18 Reply-Message Callback-Number Callback-Id 22 Framed-Route Framed-IPX-Network 30 Called-Station-Id ' +
    'Calling-Station-Id NAS-Identifier 50 Accounting-Multi-Session-Id 58 Egress-VLAN-Name 66 Tunnel-Client-Endpoint ' +
    'Tunnel-Server-Endpoint 77 Connect-Info 87 NAS-Port-Id 89 CUI Tunnel-Client-Auth-Id Tunnel-Server-Auth-Id RADIUS-NAS-Filter-Rule ' +
    '99 Framed-IPv6-Route 102 EAP-Key-Name Digest-Response Digest-Realm Digest-Nonce Digest-Response-Auth Digest-Nextnonce ' +
    'Digest-Method Digest-URI Digest-Qop Digest-Algorithm Digest-Entity-Body-Hash Digest-CNonce Digest-Nonce-Count Digest-Username ' +
    'Digest-Opaque Digest-Auth-Param Digest-AKA-Auts Digest-Domain Digest-Stale Digest-HA1 SIP-AOR 135 Management-Policy-Id ' +
    '263 Session-Id Origin-Host 269 Product-Name 275 Alternate-Peer 280 Proxy-Host Error-Message Route-Record Destination-Realm ' +
    '292 Redirect-Host Destination-Host Error-Reporting-Host 296 Origin-Realm 336 MIP-Candidate-Home-Agent-Host 342 MIP-Filter-Rule ' +
    '369 SIP-Accounting-Server-URI SIP-Credit-Control-Server-URI SIP-Server-URI 385 SIP-Reason-Info SIP-Visited-Network-Id ' +
    '388 SIP-Supported-User-Data-Type 390 SIP-User-Data-Type 393 SIP-Method 400 NAS-Filter-Rule 407 QoS-Filter-Rule 424 Cost-Unit ' +
    '435 Redirect-Server-Address 438 Restriction-Filter-Rule 444 Subscription-Id-Data 461 Service-Context-Id 493 Service-Selection ' +
    '506 Mobile-Node-Identifier 620 Redirect-Realm 649 SourceID',
  number:
    '5 NAS-Port 12 Framed-MTU 16 Login-TCP-Port 26 Vendor-Specific Session-Timeout Idle-Timeout 37 Framed-AppleTalk-Link ' +
    'Framed-AppleTalk-Network 41 Acct-Delay-Time Acct-Input-Octets Acct-Output-Octets 46 Acct-Session-Time 51 Acct-Link-Count ' +
    '62 Port-Limit 73 ARAP-Security 75 Password-Retry 83 Tunnel-Preference 85 Acct-Interim-Interval Acct-Tunnel-Packets-Lost ' +
    '258 Auth-Application-Id Acct-Application-Id 262 Redirect-Max-Cache-Time 265 Supported-Vendor-Id Vendor-Id Firmware-Revision ' +
    '272 Multi-Round-Time-Out 276 Auth-Grace-Period 278 Origin-State-Id 318 MIP-FA-to-HA-SPI MIP-FA-to-MN-SPI 323 MIP-HA-to-FA-SPI ' +
    '338 MIP-Auth-Input-Data-Length MIP-Authenticator-Length MIP-Authenticator-Offset MIP-MN-AAA-SPI 367 MIP-MSA-Lifetime ' +
    '373 SIP-Mandatory-Capability SIP-Optional-Capability 378 SIP-Item-Number 382 SIP-Number-Auth-Items 415 CC-Request-Number ' +
    '420 CC-Time 425 Currency-Code 432 Rating-Group 439 Service-Identifier 441 Service-Parameter-Type 448 Validity-Time ' +
    '453 G-S-U-Pool-Identifier 485 Accounting-Record-Number 491 MIP-MN-HA-SPI 499 Minimum-Policed-Unit Maximum-Packet-Size ' +
    '503 PHB-Class 510 Filter-Rule-Precedence 523 IP-Bit-Mask-Width 544 TCP-Flag-Type 553 S-VID-Start S-VID-End C-VID-Start C-VID-End ' +
    '558 Low-User-Priority High-User-Priority 561 Time-Of-Day-Start Time-Of-Day-End 567 Absolute-Start-Fractional-Seconds ' +
    '569 Absolute-End-Fractional-Seconds 573 QoS-Profile-Id 625 OC-Validity-Duration 627 OC-Reduction-Percentage',
  choice:
    '6 Service-Type Framed-Protocol 10 Framed-Routing 13 Framed-Compression 15 Login-Service 29 Termination-Action 40 Acct-Status-Type ' +
    '45 Acct-Authentic 47 Acct-Input-Packets Acct-Output-Packets Acct-Terminate-Cause 52 Acct-Input-Gigawords Acct-Output-Gigawords ' +
    '57 Ingress-Filters 61 NAS-Port-Type 64 Tunnel-Type Tunnel-Medium-Type 72 ARAP-Zone-Access 76 Prompt 101 Error-Cause ' +
    '133 Framed-Management-Protocol Management-Transport-Protection 136 Management-Privilege-Level 261 Redirect-Host-Usage ' +
    '268 Result-Code 270 Session-Binding Session-Server-Failover 273 Disconnect-Cause Auth-Request-Type 277 Auth-Session-State ' +
    '285 Re-Auth-Request-Type 291 Authorization-Lifetime 295 Termination-Cause 298 Experimental-Result-Code Inband-Security-Id 301 DRMP ' +
    '337 MIP-Feature-Vector 345 MIP-Algorithm-Type MIP-Replay-Mode 375 SIP-Server-Assignment-Type 377 SIP-Authentication-Scheme ' +
    '384 SIP-Reason-Code 387 SIP-User-Authorization-Type 392 SIP-User-Data-Already-Available 403 CHAP-Algorithm ' +
    '406 Accounting-Auth-Method 408 Origin-AAA-Protocol 416 CC-Request-Type 418 CC-Session-Failover 422 Check-Balance-Result ' +
    '426 Credit-Control Credit-Control-Failure-Handling Direct-Debiting-Failure-Handling Exponent 433 Redirect-Address-Type ' +
    '436 Requested-Action 449 Final-Unit-Action Subscription-Id-Type 452 Tariff-Change-Usage 454 CC-Unit-Type ' +
    'Multiple-Services-Indicator 459 User-Equipment-Info-Type 480 Accounting-Record-Type 483 Accounting-Realtime-Required ' +
    '494 MIP6-Auth-Mode 513 Protocol Direction 517 Negated 530 Port 532 Port-Start Port-End Use-Assigned-Address Diffserv-Code-Point ' +
    'Fragmentation-Flag 538 IP-Option-Type 541 TCP-Option-Type 546 ICMP-Type-Number ICMP-Code 563 Day-Of-Week-Mask Day-Of-Month-Mask ' +
    'Month-Of-Year-Mask 570 Timezone-Flag Timezone-Offset Treatment-Action 575 QoS-Semantics 626 OC-Report-Type 651 Load-Type',
  long:
    '96 Framed-Interface-Id 124 MIP6-Feature-Vector 287 Accounting-Sub-Session-Id 363 Accounting-Input-Octets Accounting-Output-Octets ' +
    'Accounting-Input-Packets Accounting-Output-Packets 412 CC-Input-Octets 414 CC-Output-Octets 417 CC-Service-Specific-Units ' +
    '419 CC-Sub-Session-Id 421 CC-Total-Octets 465 Accounting-EAP-Auth-Method 622 OC-Feature-Vector 624 OC-Sequence-Number ' +
    '648 OC-Peer-Algo 652 Load-Value',
  signed: '447 Value-Digits',
  single: '496 Token-Rate Bucket-Depth Peak-Traffic-Rate 502 Bandwidth',
  time: '55 Event-Timestamp 451 Tariff-Time-Change 566 Absolute-Start-Time 568 Absolute-End-Time',
  address:
    '8 Framed-IP-Address Framed-IP-Netmask 14 Login-IP-Host 257 Host-IP-Address 333 MIP-Mobile-Node-Address MIP-Home-Agent-Address ' +
    '487 MIP-Careof-Address 504 PMIP6-DHCP-Server-Address PMIP6-IPv4-Home-Address 518 IP-Address 520 IP-Address-Start IP-Address-End',
  group:
    '260 Vendor-Specific-Application-Id 279 Failed-AVP 284 Proxy-Info 297 Experimental-Result 300 E2E-Sequence 322 MIP-MN-AAA-Auth ' +
    '325 MIP-MN-to-FA-MSA MIP-FA-to-MN-MSA 328 MIP-FA-to-HA-MSA MIP-HA-to-FA-MSA 331 MIP-MN-to-HA-MSA MIP-HA-to-MN-MSA ' +
    '347 MIP-Originating-Foreign-AAA MIP-Home-Agent-Host 368 SIP-Accounting-Information 372 SIP-Server-Capabilities ' +
    '376 SIP-Auth-Data-Item 379 SIP-Authenticate SIP-Authorization SIP-Authentication-Info 383 SIP-Deregistration-Reason ' +
    '389 SIP-User-Data 401 Tunneling CHAP-Auth 413 CC-Money 423 Cost-Information 430 Final-Unit-Indication Granted-Service-Unit ' +
    '434 Redirect-Server 437 Requested-Service-Unit 440 Service-Parameter-Info 443 Subscription-Id 445 Unit-Value Used-Service-Unit ' +
    '456 Multiple-Services-Credit-Control G-S-U-Pool-Reference User-Equipment-Info 486 MIP6-Agent-Info 492 MIP-MN-HA-MSA 495 TMOD-1 ' +
    '501 TMOD-2 507 Service-Configuration QoS-Resources Filter-Rule 511 Classifier 515 From-Spec To-Spec 519 IP-Address-Range ' +
    '522 IP-Address-Mask 525 MAC-Address-Mask 528 EUI64-Address-Mask 531 Port-Range 537 IP-Option 540 TCP-Option 543 TCP-Flags ' +
    '545 ICMP-Type 548 ETH-Option ETH-Proto-Type 552 VLAN-ID-Range 557 User-Priority-Range 560 Time-Of-Day-Condition ' +
    '574 QoS-Profile-Template 576 QoS-Parameters Excess-Treatment 621 OC-Supported-Features 623 OC-OLR 650 Load ' +
    '653 User-Equipment-Info-Extension',
  octets:
    '2 User-Password CHAP-Password NAS-IP-Address 24 State Class 33 Proxy-State Login-LAT-Service Login-LAT-Node Login-LAT-Group ' +
    '39 Framed-AppleTalk-Zone 44 Acct-Session-Id 56 Egress-VLANID 59 User-Priority-Table CHAP-Challenge 63 Login-LAT-Port ' +
    '68 Tunnel-Connection-ID Tunnel-Password ARAP-Password ARAP-Features 74 ARAP-Security-Data 78 Configuration-Token EAP-Message ' +
    'Signature Tunnel-Private-Group-Id Tunnel-Assignment-Id 84 ARAP-Challenge-Response 88 Framed-Pool 94 Originating-Line-Info ' +
    'NAS-IPv6-Address 97 Framed-IPv6-Prefix Login-IPv6-Host 100 Framed-IPv6-Pool 123 Delegated-IPv6-Prefix 125 MIP6-Home-Link-Prefix ' +
    'Operator-Name Location-Information Location-Data Basic-Location-Policy-Rules Extended-Location-Policy-Rules Location-Capable ' +
    'Requested-Location-Info 137 PKM-SS-Cert PKM-CA-Cert PKM-Config-Settings PKM-Cryptosuite-List PPKM-SAID PKM-SA-Descriptor ' +
    'PKM-Auth-Key 192 Experimental-Use-192 Experimental-Use-193 Experimental-Use-194 Experimental-Use-195 Experimental-Use-196 ' +
    'Experimental-Use-197 Experimental-Use-198 Experimental-Use-199 Experimental-Use-200 Experimental-Use-201 Experimental-Use-202 ' +
    'Experimental-Use-203 Experimental-Use-204 Experimental-Use-205 Experimental-Use-206 Experimental-Use-207 Experimental-Use-208 ' +
    'Experimental-Use-209 Experimental-Use-210 Experimental-Use-211 Experimental-Use-212 Experimental-Use-213 Experimental-Use-214 ' +
    'Experimental-Use-215 Experimental-Use-216 Experimental-Use-217 Experimental-Use-218 Experimental-Use-219 Experimental-Use-220 ' +
    'Experimental-Use-221 Experimental-Use-222 Experimental-Use-223 Implementation-Specific-224 Implementation-Specific-225 ' +
    'Implementation-Specific-226 Implementation-Specific-227 Implementation-Specific-228 Implementation-Specific-229 ' +
    'Implementation-Specific-230 Implementation-Specific-231 Implementation-Specific-232 Implementation-Specific-233 ' +
    'Implementation-Specific-234 Implementation-Specific-235 Implementation-Specific-236 Implementation-Specific-237 ' +
    'Implementation-Specific-238 Implementation-Specific-239 Implementation-Specific-240 Reserved-241 Reserved-242 Reserved-243 ' +
    'Reserved-244 Reserved-245 Reserved-246 Reserved-247 Reserved-248 Reserved-249 Reserved-250 Reserved-251 Reserved-252 Reserved-253 ' +
    'Reserved-254 Reserved-255 320 MIP-Reg-Request MIP-Reg-Reply 335 MIP-Nonce 343 MIP-Session-Key MIP-FA-Challenge ' +
    '391 SIP-User-Data-Contents 404 CHAP-Ident CHAP-Response 411 CC-Correlation-Id 442 Service-Parameter-Value ' +
    '460 User-Equipment-Info-Value 462 EAP-Payload EAP-Reissued-Payload EAP-Master-Session-Key 488 MIP-Authenticator ' +
    'MIP-MAC-Mobility-Data MIP-Timestamp 512 Classifier-ID 524 MAC-Address 526 MAC-Address-Mask-Pattern EUI64-Address ' +
    '529 EUI64-Address-Mask-Pattern 539 IP-Option-Value 542 TCP-Option-Value 550 ETH-Ether-Type ETH-SAP 654 User-Equipment-Info-IMEISV ' +
    'User-Equipment-Info-MAC User-Equipment-Info-EUI64 User-Equipment-Info-ModifiedEUI64 User-Equipment-Info-IMEI ' +
    '1008 S-CSCF-Name-Originating S-CSCF-Name-Terminating 1012 SIP-Server-Name',
};
