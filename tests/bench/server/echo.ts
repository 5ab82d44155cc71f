/** The least that a room can be, on the same framework: whatever one of four says is sent to all four, and acknowledged. Nothing is kept. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { stayLean } from '../../../src/server/thrift.ts';

stayLean();
const server = createServer();
const io = new Server(server, {
  path: '/class/live',
  serveClient: false,
  perMessageDeflate: false,
  pingInterval: 25_000,
});
io.on('connection', (socket) => {
  const room = String(socket.handshake.auth['room']);
  void socket.join(room);
  socket.on('ask', (message: unknown, answer: (reply: unknown) => void) => {
    io.to(room).emit('tell', message);
    answer({ ok: true });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'));
process.stdin.on('end', () => process.exit(0)).resume();
