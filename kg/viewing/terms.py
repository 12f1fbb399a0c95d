"""Chinese words for what the views show. A key without a word here is shown as it is."""

from __future__ import annotations

SOURCE_KINDS = {"monthly": "月报", "gazette": "公报", "yearbook": "年鉴", "text": "文本"}

SOURCE_FIELDS = {
    "title": "刊名",
    "year": "记述年份",
    "issue": "期",
    "overall": "总期数",
    "issued": "出版日期",
    "place": "所属地",
    "province": "省份",
    "publisher": "编印单位",
    "rights": "使用范围",
}

RIGHTS = {"internal": "内部", "public": "公开"}

ENTRY_KINDS = {
    "article": "文章",
    "item": "条目",
    "chronicle": "大事记条",
    "task": "任务",
    "biography": "人物简介",
    "notice": "通知正文",
    "table": "表格",
    "speech": "讲话",
    "plain": "段落",
}

FACT_KINDS = {
    "events": "事件",
    "participations": "参与",
    "holdings": "任职",
    "honours": "荣誉",
    "figures": "数据",
    "tasks": "任务",
    "statuses": "项目状态",
    "relations": "关系",
}

MEASURES = {
    "level": "水平",
    "change": "变化",
    "plan": "计划",
    "outcome": "完成",
    "rank": "位次",
    "share": "占比",
}

REASONS = {
    "blank": "空白",
    "caption": "图片说明",
    "colophon": "版权页",
    "contents": "目录",
    "front matter": "卷首",
    "heading": "栏目标题",
    "index": "索引",
    "list of parts": "类目页码表",
    "markup": "标记",
    "masthead": "刊头",
    "page number": "页码",
    "running head": "书眉",
    "title": "标题",
}

CLASSES = {
    "Person": "人物",
    "Official": "公职人员",
    "PrivatePerson": "群众",
    "Organization": "组织机构",
    "PartyBody": "党的机构",
    "GovernmentBody": "政府机构",
    "PeoplesCongress": "人大",
    "ConsultativeConference": "政协",
    "Enterprise": "企业",
    "EducationalOrganization": "学校",
    "HealthOrganization": "医疗卫生机构",
    "ResearchOrganization": "科研机构",
    "Association": "社会团体",
    "MilitaryOrganization": "部队",
    "MediaOrganization": "媒体",
    "Place": "地点",
    "AdministrativeDivision": "行政区划",
    "Facility": "场所设施",
    "NaturalFeature": "自然地物",
    "Project": "项目",
    "Document": "文件",
    "Award": "荣誉称号",
    "HeritageItem": "非遗项目",
    "Task": "任务",
    "Indicator": "指标",
    "Event": "事件",
    "Meeting": "会议",
    "Inspection": "调研检查",
    "Talks": "会谈",
    "Visit": "考察",
    "Ceremony": "仪式",
    "Activity": "活动",
    "AwardEvent": "表彰",
    "AppointmentEvent": "任免",
    "DocumentEvent": "发文",
}

ROLES = {
    "chair": "主持",
    "leader": "带队",
    "speaker": "讲话",
    "attendee": "参加",
    "observer": "列席",
    "counterpart": "会见",
    "instructedBy": "批示",
    "honoree": "获得",
    "host": "主办",
    "organizer": "承办",
    "coOrganizer": "协办",
    "guidedBy": "指导",
    "issuer": "发布",
    "reportingBody": "汇报",
    "location": "地点",
    "visited": "到访",
    "document": "文件",
}

PREDICATES = {
    "partOf": "隶属",
    "locatedIn": "位于",
    "affiliation": "供职",
    "signedWith": "签约",
    "owner": "建设单位",
    "declaredBy": "申报",
    "birthDate": "出生",
    "gender": "性别",
    "ethnicity": "民族",
    "nativePlace": "籍贯",
    "education": "学历",
    "investment": "投资",
    "capacity": "产能",
    "documentNumber": "文号",
    "issuedOn": "成文日期",
    "issuer": "发文单位",
    "addressedTo": "主送",
    "addressee": "主送单位",
    "annex": "附件",
    "heritageCode": "编号",
    "heritageCategory": "类别",
    "heritageBatch": "批次",
    "status": "状态",
    "confers": "授予",
}
