/** Names of causes in NAS of 5G, 3GPP TS 24.501. */
import { PROTOCOL_ERRORS } from './eps-names.ts';

type Names = Readonly<Record<number, string>>;

/** §9.11.3.2 */
export const MOBILITY_CAUSES: Names = {
  3: 'Illegal UE', 5: 'PEI not accepted', 6: 'Illegal ME', 7: '5GS services not allowed', 9: 'UE identity cannot be derived by the network',
  10: 'Implicitly deregistered', 11: 'PLMN not allowed', 12: 'Tracking area not allowed', 13: 'Roaming not allowed in this tracking area',
  15: 'No suitable cells in tracking area', 20: 'MAC failure', 21: 'Synch failure', 22: 'Congestion', 23: 'UE security capabilities mismatch',
  24: 'Security mode rejected, unspecified', 26: 'Non-5G authentication unacceptable', 27: 'N1 mode not allowed',
  28: 'Restricted service area', 31: 'Redirection to EPC required', 43: 'LADN not available', 62: 'No network slices available',
  65: 'Maximum number of PDU sessions reached', 67: 'Insufficient resources for specific slice and DNN',
  69: 'Insufficient resources for specific slice', 71: 'ngKSI already in use', 72: 'Non-3GPP access to 5GCN not allowed',
  73: 'Serving network not authorized', 74: 'Temporarily not authorized for this SNPN', 75: 'Permanently not authorized for this SNPN',
  76: 'Not authorized for this CAG or authorized for CAG cells only', 77: 'Wireline access area not allowed', 90: 'Payload was not forwarded',
  91: 'DNN not supported or not subscribed in the slice', 92: 'Insufficient user-plane resources for the PDU session',
  ...PROTOCOL_ERRORS,
};

/** §9.11.4.2 */
export const SESSION_CAUSES: Names = {
  8: 'Operator determined barring', 26: 'Insufficient resources', 27: 'Missing or unknown DNN', 28: 'Unknown PDU session type',
  29: 'User authentication or authorization failed', 31: 'Request rejected, unspecified', 32: 'Service option not supported',
  33: 'Requested service option not subscribed', 34: 'Service option temporarily out of order', 35: 'PTI already in use',
  36: 'Regular deactivation', 38: 'Network failure', 39: 'Reactivation requested', 41: 'Semantic error in the TFT operation',
  42: 'Syntactical error in the TFT operation', 43: 'Invalid PDU session identity', 44: 'Semantic errors in packet filter(s)',
  45: 'Syntactical error in packet filter(s)', 46: 'Out of LADN service area', 47: 'PTI mismatch', 50: 'PDU session type IPv4 only allowed',
  51: 'PDU session type IPv6 only allowed', 54: 'PDU session does not exist', 57: 'PDU session type IPv4v6 only allowed',
  58: 'PDU session type Unstructured only allowed', 59: 'Unsupported 5QI value', 61: 'PDU session type Ethernet only allowed',
  67: 'Insufficient resources for specific slice and DNN', 68: 'Not supported SSC mode', 69: 'Insufficient resources for specific slice',
  70: 'Missing or unknown DNN in a slice', 81: 'Invalid PTI value',
  82: 'Maximum data rate per UE for user-plane integrity protection is too low', 83: 'Semantic error in the QoS operation',
  84: 'Syntactical error in the QoS operation', 85: 'Invalid mapped EPS bearer identity', ...PROTOCOL_ERRORS,
};
