// One DNS over QUIC connection of quic-go with itself: doq CERTIFICATE KEY; it writes the secrets to ./keys.
package main

import (
	"context"
	"crypto/tls"
	"encoding/binary"
	"io"
	"log"
	"os"
	"time"

	"github.com/lucas-clemente/quic-go"
)

func message(name []byte, answers int, response bool) []byte {
	m := []byte{0, 0, 1, 0, 0, 1, 0, byte(answers), 0, 0, 0, 0}
	if response {
		m[2] = 0x81
		m[3] = 0x80
	}
	m = append(m, name...)
	m = append(m, 0, 1, 0, 1)
	for i := 0; i < answers; i++ {
		m = append(m, 0xc0, 12, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, 192, 0, 2, byte(i))
	}
	return append(binary.BigEndian.AppendUint16(nil, uint16(len(m))), m...)
}

func main() {
	cert, err := tls.LoadX509KeyPair(os.Args[1], os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	l, err := quic.ListenAddr("127.0.0.1:8853", &tls.Config{Certificates: []tls.Certificate{cert}, NextProtos: []string{"doq"}}, nil)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		c, err := l.Accept(context.Background())
		if err != nil {
			log.Fatal(err)
		}
		for {
			s, err := c.AcceptStream(context.Background())
			if err != nil {
				return
			}
			q, _ := io.ReadAll(s)
			n := q[14 : len(q)-4]
			if s.StreamID() == 8 { // two messages, the first longer than a packet
				s.Write(message(n, 200, true))
			}
			s.Write(message(n, 2, true))
			s.Close()
		}
	}()
	keys, _ := os.Create("keys")
	c, err := quic.DialAddr("127.0.0.1:8853", &tls.Config{InsecureSkipVerify: true, NextProtos: []string{"doq"}, KeyLogWriter: keys}, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"\x03www\x07example\x03com\x00", "\x04bees\x07example\x03com\x00", "\x04long\x07example\x03com\x00"} {
		s, err := c.OpenStreamSync(context.Background())
		if err != nil {
			log.Fatal(err)
		}
		q := message([]byte(name), 0, false)
		s.Write(q[:1])
		time.Sleep(20 * time.Millisecond)
		s.Write(q[1:])
		s.Close()
		a, _ := io.ReadAll(s)
		log.Println(len(a))
	}
	c.CloseWithError(0, "")
	time.Sleep(100 * time.Millisecond)
}
