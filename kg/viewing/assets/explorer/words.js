// Words of the page in Chinese and English. A key without a word is shown as it is.

const KINDS = [
  { key: "person", color: "#c4432b", types: ["Person", "Official", "PrivatePerson"] },
  { key: "public", color: "#2f6fb5", types: ["PartyBody", "GovernmentBody", "PeoplesCongress", "ConsultativeConference", "MilitaryOrganization"] },
  { key: "enterprise", color: "#b57b00", types: ["Enterprise"] },
  { key: "organization", color: "#168a8a", types: ["Organization", "EducationalOrganization", "HealthOrganization", "ResearchOrganization", "Association", "MediaOrganization"] },
  { key: "place", color: "#3d8b4f", types: ["Place", "AdministrativeDivision", "Facility", "NaturalFeature"] },
  { key: "project", color: "#7d4aa8", types: ["Project"] },
  { key: "event", color: "#7a8594", types: ["Event", "Meeting", "Inspection", "Talks", "Visit", "Ceremony", "Activity", "AwardEvent", "AppointmentEvent", "DocumentEvent"] },
  { key: "document", color: "#a0693f", types: ["Document"] },
  { key: "award", color: "#c2447f", types: ["Award"] },
  { key: "heritage", color: "#5d7a1f", types: ["HeritageItem"] },
  { key: "task", color: "#4d5fc4", types: ["Task"] },
];

const WORDS = {
  zh: {
    search: "查找", searchHint: "查找：汉字、拼音或首字母（/）", hits: "查找结果", tools: "工具", filters: "筛选", path: "路径", export: "导出",
    language: "English", languageLabel: "English 切换语言", theme: "深色/浅色", help: "帮助", map: "图", mapLabel: "全图：方向键平移，加减号缩放，回车选中最近的节点",
    zoom: "缩放", zoomIn: "放大", zoomOut: "缩小", zoomAll: "全图", details: "详情", noHit: "没有找到 “{0}”", emptySearch: "输入姓名、单位、地点或拼音首字母",
    kinds: "类别", sources: "来源", time: "时间", from: "起", to: "止", undated: "包括未注明日期的", reset: "全部恢复", allKinds: "全选", noKinds: "全不选",
    shown: "{0} 个节点，{1} 条事实", nothing: "没有符合筛选条件的节点", close: "关闭", back: "返回全图", copyLink: "复制链接", copied: "已复制", copy: "复制出处",
    pathFromHere: "从此处找路径", also: "又作", relations: "关系", facts: "事实", timeline: "时间轴", mentions: "出处", more: "再显示 {0} 项", none: "没有", again: "另有 {0} 处记载",
    start: "起点", end: "终点", find: "查找路径", noPath: "两者之间没有路径", pathOf: "{0} — {1}：{2} 步", choose: "请从列表中选一个节点", swap: "互换",
    png: "图片 PNG", svg: "矢量图 SVG", undrawn: "另有 {0} 个相邻节点未画出，见列表", noGraphics: "此浏览器没有 WebGL：显示列表与相邻关系图。",
    fewSentences: "此页不含原文。", neighbours: "{0} 个相邻节点", loading: "读取中…", list: "节点列表", page: "第{0}页", column: "栏目", year: "年", issue: "第{0}期", undatedHead: "未注明日期", between: "{0} 与 {1} 之间",
    loose: "零散节点",
    helpTitle: "使用说明", helpRows: [["/", "查找"], ["↑ ↓ 回车", "在结果中选择"], ["Esc", "关闭、返回全图"], ["方向键", "平移；相邻图中移到下一个节点"], ["+ −", "缩放"], ["0", "全图"], ["F", "筛选"], ["P", "两点之间的路径"], ["E", "导出图片"], ["L", "中文/英文"], ["T", "深色/浅色"], ["?", "本说明"]],
    helpText: "单击节点：展开相邻节点并列出全部事实及其原文出处。地址栏中的链接（#node=…）可以保存和分享。触屏：单指平移，双指缩放，轻点选中。",
    person: "人物", public: "党政机关", enterprise: "企业", organization: "其他组织", place: "地点", project: "项目", event: "事件与活动", document: "文件", award: "荣誉", heritage: "非遗", task: "任务",
    co: "同场人物", date: "日期", post: "任职", "post<": "任职者", heldFrom: "就任", "heldFrom<": "就任者", heldUntil: "免去", "heldUntil<": "免去者", award_: "获得荣誉", confers: "授予", figure: "数据", sourceFigure: "未写明地区的数据", status: "状态",
    leadBody: "牵头", responsibleBody: "负责", chair: "主持", leader: "带队", speaker: "讲话", attendee: "参加", observer: "列席", counterpart: "会见", instructedBy: "批示", honoree: "获奖或任免", host: "主办", organizer: "承办", coOrganizer: "协办", guidedBy: "指导", issuer: "发布", reportingBody: "汇报", location: "地点", visited: "到访", document_: "文件",
    partOf: "隶属", "partOf<": "下属", locatedIn: "位于", "locatedIn<": "所辖", affiliation: "供职", "affiliation<": "供职者", signedWith: "签约", owner: "建设单位", "owner<": "建设的项目", declaredBy: "申报", "declaredBy<": "申报的项目",
    investment: "投资", capacity: "产能", gender: "性别", birthDate: "出生", education: "学历", nativePlace: "籍贯", ethnicity: "民族", documentNumber: "文号", issuedOn: "成文日期", addressedTo: "主送", addressee: "主送单位", "addressee<": "收到的公文", annex: "附件", "annex<": "附件所属", heritageBatch: "批次", heritageCode: "编号", heritageCategory: "类别",
    Person: "人物", Official: "公职人员", PrivatePerson: "群众", Organization: "组织机构", PartyBody: "党的机构", GovernmentBody: "政府机构", PeoplesCongress: "人大", ConsultativeConference: "政协", Enterprise: "企业", EducationalOrganization: "学校", HealthOrganization: "医疗卫生机构", ResearchOrganization: "科研机构", Association: "社会团体", MilitaryOrganization: "部队", MediaOrganization: "媒体", Place: "地点", AdministrativeDivision: "行政区划", Facility: "场所设施", NaturalFeature: "自然地物", Project: "项目", Document: "文件", Award: "荣誉称号", HeritageItem: "非遗项目", Task: "任务", Event: "事件", Meeting: "会议", Inspection: "调研检查", Talks: "会谈", Visit: "考察", Ceremony: "仪式", Activity: "活动", AwardEvent: "表彰", AppointmentEvent: "任免", DocumentEvent: "发文",
  },
  en: {
    search: "Search", searchHint: "Search: Chinese, pinyin or initials (/)", hits: "Results", tools: "Tools", filters: "Filter", path: "Path", export: "Export",
    language: "中文", languageLabel: "中文 switch language", theme: "Dark/light", help: "Help", map: "Map", mapLabel: "The whole graph: arrows pan, plus and minus zoom, Enter selects the nearest node",
    zoom: "Zoom", zoomIn: "Zoom in", zoomOut: "Zoom out", zoomAll: "Whole map", details: "Details", noHit: "Nothing found for “{0}”", emptySearch: "Type a name, a body, a place or pinyin initials",
    kinds: "Kinds", sources: "Sources", time: "Time", from: "From", to: "To", undated: "Include undated facts", reset: "Reset all", allKinds: "All", noKinds: "None",
    shown: "{0} nodes, {1} facts", nothing: "No node passes these filters", close: "Close", back: "Back to the map", copyLink: "Copy link", copied: "Copied", copy: "Copy citation",
    pathFromHere: "Path from here", also: "Also", relations: "Relations", facts: "Facts", timeline: "Timeline", mentions: "Sources", more: "Show {0} more", none: "None", again: "{0} more records",
    start: "From", end: "To", find: "Find path", noPath: "There is no path between the two", pathOf: "{0} — {1}: {2} steps", choose: "Choose a node from the list", swap: "Swap",
    png: "Picture (PNG)", svg: "Drawing (SVG)", undrawn: "{0} more neighbours are not drawn; see the list", noGraphics: "This browser has no WebGL: a list and the neighbours of a node are shown.",
    fewSentences: "This page holds no text of the sources.", neighbours: "{0} neighbours", loading: "Reading…", list: "List of nodes", page: "p. {0}", column: "section", year: "", issue: "no. {0}", undatedHead: "No date", between: "Between {0} and {1}",
    loose: "Loosely tied",
    helpTitle: "How to use this page", helpRows: [["/", "search"], ["↑ ↓ Enter", "choose a result"], ["Esc", "close, back to the map"], ["Arrows", "pan; in a circle of neighbours: next node"], ["+ −", "zoom"], ["0", "whole map"], ["F", "filters"], ["P", "path between two nodes"], ["E", "export a picture"], ["L", "Chinese/English"], ["T", "dark/light"], ["?", "this help"]],
    helpText: "Click a node to lay its neighbours around it and to list every fact with its words in the source. The address (#node=…) can be kept and shared. Touch: one finger pans, two zoom, a tap selects.",
    person: "People", public: "Party and government", enterprise: "Enterprises", organization: "Other bodies", place: "Places", project: "Projects", event: "Events", document: "Documents", award: "Awards", heritage: "Heritage", task: "Tasks",
    co: "Met at the same events", date: "Date", post: "Post", "post<": "Holders of posts", heldFrom: "Appointed", heldUntil: "Removed", award_: "Received", confers: "Confers", figure: "Figure", sourceFigure: "Figure that names no place", status: "Status",
    leadBody: "Leads", responsibleBody: "Responsible", chair: "Chairs", leader: "Leads", speaker: "Speaks", attendee: "Attends", observer: "Observes", counterpart: "Meets", instructedBy: "Instructs", honoree: "Honoured or appointed", host: "Hosts", organizer: "Organises", coOrganizer: "Co-organises", guidedBy: "Guides", issuer: "Issues", reportingBody: "Reports", location: "Location", visited: "Visited", document_: "Document",
    partOf: "Part of", "partOf<": "Parts", locatedIn: "Located in", "locatedIn<": "Lies here", affiliation: "Affiliation", "affiliation<": "Affiliated", signedWith: "Signed with", owner: "Owner", "owner<": "Owns", declaredBy: "Declared by", "declaredBy<": "Declared",
    investment: "Investment", capacity: "Capacity", gender: "Gender", birthDate: "Born", education: "Education", nativePlace: "Native place", ethnicity: "Ethnicity", documentNumber: "Number", issuedOn: "Issued on", addressedTo: "Addressed to", addressee: "Addressee", "addressee<": "Documents addressed to it", annex: "Annex", "annex<": "Annex of", heritageBatch: "Batch", heritageCode: "Code", heritageCategory: "Category",
    PrivatePerson: "Private person", PartyBody: "Party body", GovernmentBody: "Government body", PeoplesCongress: "People’s congress", ConsultativeConference: "Consultative conference", EducationalOrganization: "School", HealthOrganization: "Health body", ResearchOrganization: "Research body", MilitaryOrganization: "Military body", MediaOrganization: "Media", AdministrativeDivision: "Division", NaturalFeature: "Natural feature", HeritageItem: "Heritage item", AwardEvent: "Award", AppointmentEvent: "Appointment", DocumentEvent: "Document issued",
  },
};

// The word for a key in the language of the page; {0}, {1} … are filled in.
function word(key, ...values) {
  const found = WORDS[state.language][key] ?? key;
  return values.length ? found.replace(/\{(\d)\}/g, (_, i) => values[i]) : found;
}

// A relation seen from its subject (out) or its object.
function relationWord(key, out) {
  const table = WORDS[state.language];
  return (out ? undefined : table[key + "<"]) ?? table[key + "_"] ?? table[key] ?? key;
}

// What of a page stands in one language: texts, labels, placeholders.
function speak() {
  document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
  for (const part of document.querySelectorAll("[data-text]")) part.textContent = word(part.dataset.text);
  for (const part of document.querySelectorAll("[data-label]")) part.setAttribute("aria-label", word(part.dataset.label));
  for (const part of document.querySelectorAll("[data-placeholder]")) part.placeholder = word(part.dataset.placeholder);
}
