import { startServer } from '/work/main/src/server/index.ts';
const s = await startServer({folder:'/tmp/ui/dist', host:'127.0.0.1', port:23519}); console.log(JSON.stringify(s)); setInterval(()=>{},1e6);
