import { open, close } from "./harness.mjs";
await open(process.argv[2], process.argv[3], {}, async (on) => { console.log(JSON.stringify(await on.page.evaluate(process.argv[4]), null, 1)); });
await close();
