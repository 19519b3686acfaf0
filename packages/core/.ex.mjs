import * as F from "@faker-js/faker";
const {allLocales:L}=F;
import {readFileSync,readdirSync} from "node:fs";
const d="/work/main/node_modules/@faker-js/faker/dist/";
for(const c in L){const js=readFileSync(d+"locale/"+c+".d.ts","utf8"); const m=js.match(/\.\.\/(\w+-[\w-]+)\.js/); const t=m?readFileSync(d+m[1]+".d.ts","utf8"):js; const chain=[...t.matchAll(/^ \* - `(\w+)`/gm)].map(x=>x[1]); if(chain.join()!==[c,"en","base"].join()) console.log(c,chain.join());}
