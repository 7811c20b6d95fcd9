/*
 * One DTLS 1.3 session of NSS with itself, over two UDP sockets: ./dtls13 DATABASE NICKNAME KEYS MESSAGE ANSWER SUITE
 * The client sends MESSAGE line by line, the server ANSWER. KEYS gets the secrets, with the word RANDOM where a key log has the client's random.
 */
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <unistd.h>
#include <nspr.h>
#include <nss.h>
#include <ssl.h>
#include <sslproto.h>
#include <sslexp.h>
#include <pk11pub.h>
#include <cert.h>
#include <keyhi.h>

struct line { char label[48]; unsigned char secret[64]; int length; };
static struct line lines[16];
static int count;

static void on_secret(PRFileDesc *fd, PRUint16 epoch, SSLSecretDirection dir, PK11SymKey *secret, void *arg) {
  const char *who = arg; 
  int client_writes = (strcmp(who, "CLIENT") == 0) == (dir == ssl_secret_write);
  if (strcmp(who, "CLIENT") != 0) return;
  struct line *l = &lines[count];
  const char *c = client_writes ? "CLIENT" : "SERVER";
  if (epoch == 1) strcpy(l->label, "CLIENT_EARLY_TRAFFIC_SECRET");
  else if (epoch == 2) sprintf(l->label, "%s_HANDSHAKE_TRAFFIC_SECRET", c);
  else if (epoch == 3) sprintf(l->label, "%s_TRAFFIC_SECRET_0", c);
  else return;
  if (PK11_ExtractKeyValue(secret) != SECSuccess) { fprintf(stderr, "no key value\n"); return; }
  SECItem *i = PK11_GetKeyData(secret);
  memcpy(l->secret, i->data, i->len); l->length = i->len; count++;
}

static SECStatus accept_all(void *arg, PRFileDesc *fd, PRBool sig, PRBool server) { return SECSuccess; }

static PRFileDesc *udp(int port, int peer) {
  PRFileDesc *s = PR_OpenUDPSocket(PR_AF_INET);
  PRNetAddr a; PR_InitializeNetAddr(PR_IpAddrLoopback, port, &a);
  if (PR_Bind(s, &a) != PR_SUCCESS) { fprintf(stderr, "bind\n"); exit(1); }
  PR_InitializeNetAddr(PR_IpAddrLoopback, peer, &a);
  if (PR_Connect(s, &a, 0) != PR_SUCCESS) { fprintf(stderr, "connect\n"); exit(1); }
  PRSocketOptionData o = { PR_SockOpt_Nonblocking, { PR_TRUE } };
  PR_SetSocketOption(s, &o);
  return s;
}
static void check(SECStatus s, const char *what) { if (s != SECSuccess) { fprintf(stderr, "%s: %d %s\n", what, PR_GetError(), PR_ErrorToName(PR_GetError())); exit(1); } }

int main(int argc, char **argv) {
  check(NSS_Init(argv[1]), "init");
  NSS_SetDomesticPolicy();
  PRUint16 suite = strtol(argv[6], 0, 16);
  PRFileDesc *fds[2];
  CERTCertificate *cert = PK11_FindCertFromNickname(argv[2], 0);
  SECKEYPrivateKey *key = PK11_FindKeyByAnyCert(cert, 0);
  for (int i = 0; i < 2; i++) {
    PRFileDesc *fd = DTLS_ImportFD(0, udp(i ? 4433 : 40000, i ? 40000 : 4433));
    SSLVersionRange r = { SSL_LIBRARY_VERSION_TLS_1_3, SSL_LIBRARY_VERSION_TLS_1_3 };
    check(SSL_VersionRangeSet(fd, &r), "range");
    check(SSL_AuthCertificateHook(fd, accept_all, 0), "hook");
    for (int s = 0x1301; s <= 0x1303; s++) SSL_CipherPrefSet(fd, s, s == suite);
    check(SSL_SecretCallback(fd, on_secret, i ? "SERVER" : "CLIENT"), "secret");
    if (i) check(SSL_ConfigServerCert(fd, cert, key, 0, 0), "cert");
    else SSL_SetURL(fd, "www.example.com");
    check(SSL_ResetHandshake(fd, i), "reset");
    fds[i] = fd;
  }
  static char message[65536], answer[65536], buffer[65536];
  FILE *f = fopen(argv[4], "r"); int ml = fread(message, 1, sizeof message, f); fclose(f);
  f = fopen(argv[5], "r"); int al = fread(answer, 1, sizeof answer, f); fclose(f);
  int done[2] = {0, 0};
  for (int n = 0; n < 2000 && !(done[0] && done[1]); n++) {
    for (int i = 0; i < 2; i++) {
      if (SSL_ForceHandshake(fds[i]) == SECSuccess) { done[i] = 1; PR_Read(fds[i], buffer, 0); }
      else if (PR_GetError() != PR_WOULD_BLOCK_ERROR) { fprintf(stderr, "%d handshake %s\n", i, PR_ErrorToName(PR_GetError())); return 1; }
    }
    usleep(2000);
  }
  /* A line a datagram. */
  int have[2] = {0, 0};
  char *src[2] = {message, answer}; int len[2] = {ml, al};
  int at[2] = {0, 0};
  for (int n = 0; n < 400; n++) {
    for (int i = 0; i < 2; i++) {
      if (at[i] < len[i]) {
        char *e = memchr(src[i] + at[i], '\n', len[i] - at[i]);
        int l = e ? e + 1 - (src[i] + at[i]) : len[i] - at[i];
        if (PR_Write(fds[i], src[i] + at[i], l) == l) at[i] += l;
      }
      int r = PR_Read(fds[i], buffer, sizeof buffer);
      if (r > 0) have[i] += r;
    }
    usleep(2000);
    if (have[0] == al && have[1] == ml) break;
  }
  fprintf(stderr, "client had %d of %d, server %d of %d\n", have[0], al, have[1], ml);
  FILE *keylog = fopen(argv[3], "w");
  for (int i = 0; i < count; i++) {
    fprintf(keylog, "%s RANDOM ", lines[i].label);
    for (int j = 0; j < lines[i].length; j++) fprintf(keylog, "%02x", lines[i].secret[j]);
    fprintf(keylog, "\n");
  }
  fclose(keylog);
  PR_Close(fds[0]); PR_Close(fds[1]);
  usleep(300000);
  return 0;
}
