import {de_AT} from "./src/locale/de_AT.js";
let L:any; de_AT.setup!({addLocale:(l:any)=>{L=l}} as any);
for (const p of ["person.first_name","location.city_name","person.job_area","location.country_code","foo.bar","metadata.country"]) console.log(p,L.find(p)?.from);
const f=L.createFaker({next:()=>0.5,seed(){}},0); console.log(f.person.fullName(), f.date.past());
