import json,re,glob,os,sys
D='/tmp/w4/concepts/better/'
L=['en','hu','it','sv','et']
allc={};pref={l:{} for l in L};alts={l:{} for l in L};cnt={l:[0,0,0] for l in L};err=[]
for f in sorted(glob.glob(D+'.src/*.txt')):
    area=os.path.basename(f)[:-4];cs=[];c=None
    for n,line in enumerate(open(f,encoding='utf8'),1):
        line=line.rstrip()
        if not line: continue
        if line[0]=='@':
            m=re.match(r'^@([a-z0-9-]+)(?: < ([a-z0-9,-]+))?(?: ~ ([a-z0-9,-]+))?$',line)
            if not m: err.append(f'{area}:{n} bad head {line}');continue
            sp=lambda x:x.split(',') if x else []
            c={'id':m[1],'broader':sp(m[2]),'related':sp(m[3]),'labels':{}};cs.append(c)
        elif line[0]=='=': c['note']=line[1:].strip()
        else:
            l,rest=line[:2],line[3:]
            if l not in L or line[2]!=' ': err.append(f'{area}:{n} bad line {line}');continue
            if l in c['labels']: err.append(f'{area}:{n} twice {l} {c["id"]}')
            a,_,h=rest.partition('|')
            a=[x.strip() for x in a.split(';') if x.strip()];h=[x.strip() for x in h.split(';') if x.strip()]
            c['labels'][l]={'preferred':a[0],'alternative':a[1:],'hidden':h}
    tops=[x['id'] for x in cs if not x['broader']]
    if len(tops)!=1: err.append(f'{area} tops {tops}')
    if len(cs)>40: err.append(f'{area} too many {len(cs)}')
    for x in cs:
        if x['id'] in allc: err.append('dup id '+x['id'])
        allc[x['id']]=x
        for l in L:
            if l not in x['labels']: err.append(f"{x['id']} lacks {l}");continue
            lb=x['labels'][l];seen=set()
            p=lb['preferred']
            if p.lower() in pref[l]: err.append(f"pref dup {l} {p}: {x['id']} {pref[l][p.lower()]}")
            pref[l][p.lower()]=x['id']
            cnt[l][0]+=1;cnt[l][1]+=len(lb['alternative']);cnt[l][2]+=len(lb['hidden'])
            for t in [p]+lb['alternative']+lb['hidden']:
                if t.lower() in seen: err.append(f"repeat {l} {t} in {x['id']}")
                seen.add(t.lower())
                alts[l].setdefault(t.lower(),set()).add(x['id'])
                if len(t)<3 : print('short',l,t,x['id'])
                if re.search(r'[|;@<>~]|  ',t): err.append(f'char {t}')
            if len(seen)-1<2: print('few',l,x['id'])
    order=['id','broader','related','labels','note']
    out=[{k:x[k] for k in order if k in x} for x in cs]
    body=',\n'.join('    '+'{\n'+',\n'.join(
        ('      "labels": {\n'+',\n'.join(f'        "{l}": '+json.dumps(v,ensure_ascii=False) for l,v in o['labels'].items())+'\n      }') if k=='labels' else f'      "{k}": '+json.dumps(o[k],ensure_ascii=False) for k in o)+'\n    }' for o in out)
    s='{\n  "scheme": "better",\n  "area": "%s",\n  "concepts": [\n%s\n  ]\n}\n'%(area,body)
    json.loads(s);open(D+area+'.json','w',encoding='utf8').write(s)
    print(area,len(cs),'top',tops)
final=len(sys.argv)>1
for i,x in allc.items():
    for k in('broader','related'):
        for r in x[k]:
            if r not in allc and final: err.append(f'{i} {k} {r} missing')
            if r==i: err.append(f'{i} self')
        if len(set(x[k]))!=len(x[k]): err.append(f'{i} dup {k}')
    for r in x['related']:
        if r in x['broader'] or i in allc.get(r,{}).get('broader',[]): err.append(f'{i} related+broader {r}')
def walk(i,path):
    if i in path: err.append('cycle '+'>'.join(path+[i]));return
    for b in allc.get(i,{}).get('broader',[]): walk(b,path+[i])
for i in allc: walk(i,[])
print(len(allc),{l:(cnt[l],sum(cnt[l]),round((cnt[l][1]+cnt[l][2])/max(1,cnt[l][0]),2)) for l in L})
print('\n'.join(err) or 'no errors')
for l in L:
    d={t:s for t,s in alts[l].items() if len(s)>1}
    if d: print('shared',l,d)
