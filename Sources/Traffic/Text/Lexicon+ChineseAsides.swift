extension LexiconSource {
  /// Chinese: what is said beside the matter, and wishes about code.
  static let chineseAsides = #"""
    = ask.code
    这段代码为什么报错？
    帮我重构一下，让它更容易测试。
    {identifier} 这个函数是干什么的？
    帮忙看下哪里有bug
    请为下面的代码补充单元测试，包括边界情况。
    调用 {identifier} 时出现这个错误，请问怎么解决？
    加上类型注解和注释
    有没有更快的写法
    帮我审查一下这次改动，有没有不能合并的地方？
    把 {identifier} 改名，所有调用的地方一起改。
    逐行解释一下，我是初学者。
    数据量小的时候没问题，到 {number} 万条就特别慢。
    按照测试的要求实现 {identifier}。
    请加上异常处理，并把原因写进日志。
    换一种语言实现，命名保持不变。
    这里会不会死锁？
    输入为空的时候要处理一下
    = constraint
    不要超过{number}字。
    用要点列出来
    请用通俗的语言，像讲给小孩听一样。
    至少举一个例子。
    语气正式一些。
    最后给读者留一个问题。
    分段并加小标题。
    不要提到价格
    只返回合法的 JSON。
    用表格展示结果
    避免使用第一人称。
    读者是住在{place}的普通人。
    写成{small}段就好
    別太官腔，自然一點。
    = context
    我是完全的新手。
    我做这行已经{small}年了。
    我的预算是每月{price}。
    我们团队有{small}个人，在{place}。
    这是写给{person}看的，对方不太懂专业。
    {date}之前我必须做决定。
    之前问过{person}，没讲清楚。
    孩子今年{small}岁
    我住在{place}，没有车。
    学校布置的作业，{date}要交。
    去年花了{price}，效果很差。
    我只有{number}分钟时间。
    {time}要开会，想提前准备一下。
    我跟{person}意见不一样。
    上一次接觸這個已經是{small}年前了。
    = preamble
    你是一名细心的助手。
    你在{place}的一家小公司工作，回答要友好。
    你有{small}年的从业经验。
    你是自动化流程的一部分，请严格遵守格式。
    请以{persona}的身份完成任务。
    作为资深分析师，你最看重{criterion}。
    你负责处理收到的文本。
    你的回答会由程序读取。
    你知识丰富、表达简洁，不知道的就说不知道。
    你現在是{persona}。
    = detail
    订单号是{code}。
    我是{date}下的单
    我叫{person}，老客户了。
    一共付了{price}
    收货地址在{place}。
    {date}已经联系过{person}，没人回复。
    单号{code}，请在{date}前答复。
    我已经试了{small}次了
    {time}以后打电话给我都可以。
    发票上写的是{price}，页面上是{price}。
    在{place}买的，才用了{small}个星期。
    = label.task
    任务：
    指令：
    要求：
    说明：
    """#
}
