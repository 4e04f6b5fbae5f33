/// What makes a long page easier to search: a box that leaves only the tenants whose names hold
/// some text, and columns that sort. The page says the same without it; the controls appear only
/// where it runs.
enum PageScript {
  /// All of it. It asks for nothing and keeps nothing.
  static let text: StaticString = """
    (function(){
    "use strict";
    var tables=document.querySelectorAll("table.tenants");
    if(!tables.length)return;
    var box=document.createElement("p"),label=document.createElement("label"),\
    input=document.createElement("input"),count=document.createElement("span");
    box.className="filter";label.textContent="Find a tenant ";input.type="search";\
    count.setAttribute("role","status");
    label.appendChild(input);box.appendChild(label);box.appendChild(count);
    tables[0].parentNode.insertBefore(box,tables[0]);
    function rows(table){return Array.prototype.slice.call(table.tBodies[0].rows);}
    function nameOf(row){return row.cells[1].querySelector("bdi").textContent.toLowerCase();}
    function filter(){
    var wanted=input.value.toLowerCase(),found=0;
    tables.forEach(function(table){
    var own=0;
    rows(table).forEach(function(row){
    var hit=nameOf(row).indexOf(wanted)>=0;row.hidden=!hit;if(hit)own++;});
    found+=own;
    var around=table.closest("details");
    if(around)around.open=wanted!==""&&own>0;});
    count.textContent=wanted===""?"":found+(found===1?" tenant":" tenants");}
    input.addEventListener("input",filter);
    var units={k:1e3,M:1e6,B:1e9,T:1e12};
    function valueOf(row,column){
    var first=row.cells[column].firstChild,text=first?first.textContent.trim():"";
    if(/^\\d{4}-/.test(text))return Date.parse(text.replace(" ","T")+"Z");
    var found=/^[<>]?\\$?([\\u2212-]?[\\d,.]+)([kMBT]?)/.exec(text);
    if(!found)return null;
    return parseFloat(found[1].replace("\\u2212","-").replace(/,/g,""))*(units[found[2]]||1);}
    var order={act:3,review:2,watch:1,none:0};
    function sort(table,column,head){
    var falling=head.getAttribute("aria-sort")!=="descending";
    Array.prototype.forEach.call(head.parentNode.cells,function(cell){\
    cell.removeAttribute("aria-sort");});
    head.setAttribute("aria-sort",falling?"descending":"ascending");
    var keyed=rows(table).map(function(row){
    var text=row.cells[column].textContent.trim();
    var value=column===0?order[text]:column===1?nameOf(row):valueOf(row,column);
    return {row:row,value:value};});
    keyed.sort(function(a,b){
    if(a.value===b.value)return 0;
    if(a.value===null)return 1;
    if(b.value===null)return -1;
    return (a.value<b.value?-1:1)*(falling?-1:1);});
    keyed.forEach(function(entry){table.tBodies[0].appendChild(entry.row);});}
    tables.forEach(function(table){
    Array.prototype.forEach.call(table.tHead.rows[0].cells,function(head,column){
    if(column===4&&table===tables[0])return;
    var button=document.createElement("button");
    button.type="button";button.textContent=head.textContent;
    head.textContent="";head.appendChild(button);
    button.addEventListener("click",function(){sort(table,column,head);});});});
    })();

    """
}
