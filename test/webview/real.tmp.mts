import { launchBrowser } from '../support/browser.ts';
import { startWebviewSite } from './support/webview-site.ts';
import { openWebview } from './support/open-webview.ts';
import { readFileSync } from 'node:fs';
const browser = await launchBrowser(); const site = await startWebviewSite();
for (const [file,theme,w,choose] of process.argv.slice(2).map(a=>a.split(':'))) {
  const v = await openWebview(browser, site, { width:+(w||1280), height:800, theme: theme as never });
  const view = JSON.parse(readFileSync(`/tmp/try/${file}.json`,'utf8'));
  await v.send({type:'diagram',revision:1,view,compact:+w<500,reducedMotion:false});
  console.log(file, JSON.stringify(await v.awaitPosted('drawn')));
  if (choose) { await v.page.locator('g.node').nth(+choose).click(); const f=process.env.ABOUT; if (f) await v.send({type:'details',revision:1,node:(await v.posted()).findLast(m=>m.type==='select')!.node, view: JSON.parse(readFileSync(f,'utf8'))} as never); await v.page.waitForTimeout(250); }
  await v.page.screenshot({path:`/tmp/shots/real-${file}-${theme}-${w||1280}.png`});
  if (v.trouble.length) console.log(v.trouble);
  await v.close();
}
await browser.close(); await site.close();
