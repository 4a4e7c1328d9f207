import { launchBrowser } from '../support/browser.ts';
import { startWebviewSite } from './support/webview-site.ts';
import { openWebview } from './support/open-webview.ts';
import { drawingBoard } from './support/sample-views.ts';
import { readFileSync } from 'node:fs';
const browser = await launchBrowser(); const site = await startWebviewSite();
const views = [drawingBoard, ...process.argv.slice(2).map(f=>JSON.parse(readFileSync(f,'utf8')))];
for (const [i,view] of views.entries()) {
  const v = await openWebview(browser, site, { width:300, height:800, theme:'vscode-dark' });
  await v.send({type:'diagram',revision:1,view,compact:true,reducedMotion:false});
  await v.awaitPosted('drawn');
  console.log(await v.page.evaluate(()=>{const s=document.querySelector('.panel svg');const b=s.querySelector('g.root')?.getBBox?.()??s.getBBox();return [b.width,b.height,s.getAttribute('viewBox')]}));
  await v.page.screenshot({path:`/tmp/shots/narrow-${i}.png`});
  await v.close();
}
await browser.close(); await site.close();
